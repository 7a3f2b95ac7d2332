import { expect, test } from 'vitest';
import { clausesOf } from '../../../pipeline/annotate/grammar/clauses.ts';
import { renderedPhrase } from '../../../pipeline/annotate/grammar/rendering.ts';
import {
  subjectAfter,
  subjectBefore,
} from '../../../pipeline/annotate/grammar/subject-position.ts';
import { sentence } from './sentence.ts';

/** What may be the subject before and after the finite verb of the first clause. */
function subjects(noted: string): string {
  const words = sentence(noted);
  const [clause] = clausesOf(words);
  if (clause === undefined) return '';
  const { from, finite, to } = clause;
  const before = subjectBefore(words, from, finite);
  const after = subjectAfter(words, finite, to);
  return `${renderedPhrase(words, before)} ${words[finite]?.text} ${renderedPhrase(words, after)}`;
}

test.each([
  ['Der Minister lobte ihn.', '(Der *Minister*) lobte –'],
  ['Auch {PER Ann Lee} lobte ihn.', '(*Ann* Lee) lobte –'],
  ['Vor allem die Bauern klagten.', '(die *Bauern*) klagten –'],
  ['Viele der Besucher klagten.', '(Viele der *Besucher*) klagten –'],
  [
    'Die Trainerin des Vereins kündigte ihren Abschied an.',
    '(Die *Trainerin* des Vereins) kündigte –',
  ],
])('subject position: before the verb in "%s"', (noted, rendered) => {
  expect(subjects(noted)).toBe(rendered);
});

test.each([
  ['Gestern sagte die Ministerin ein Wort.', '– sagte (die *Ministerin*)'],
  [
    'Am Montag teilte die Polizei in {LOC Kiel} mit, was geschah.',
    '– teilte (die *Polizei* in Kiel)',
  ],
  ['Im Mai kritisierte auch die Gewerkschaft das Vorgehen.', '– kritisierte (die *Gewerkschaft*)'],
  ['Mit Blick auf die Wahl warnte der Verband vor Kürzungen.', '– warnte (der *Verband*)'],
  ['Laut Polizei flohen zwei Männer.', '– flohen (zwei *Männer*)'],
  ['Dazu erklärte am Montag das Amt, es prüfe den Fall.', '– erklärte (das *Amt*)'],
  ['Es freute sich der Verein.', '– freute (der *Verein*)'],
])('subject position: behind the verb in "%s"', (noted, rendered) => {
  expect(subjects(noted)).toBe(rendered);
});

test.each([
  ['Den Plan lobte der Minister.', '– lobte (der *Minister*)'],
  ['Ihm antwortete die Ärztin.', '– antwortete (die *Ärztin*)'],
  ['Dem Sender sagte {PER Lee} nichts.', '– sagte (*Lee*)'],
  ['Unserer Zeitung sagte der Wirt nichts.', '– sagte (der *Wirt*)'],
  ['Der Polizei sagte die Frau nichts.', '– sagte (die *Frau*)'],
])('subject position: an oblique phrase before the verb is none in "%s"', (noted, rendered) => {
  expect(subjects(noted)).toBe(rendered);
});
