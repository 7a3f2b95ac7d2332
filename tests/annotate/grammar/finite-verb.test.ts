import { expect, test } from 'vitest';
import { isVerbCandidate } from '../../../pipeline/annotate/grammar/finite-verb.ts';
import { clauses, sentence } from './sentence.ts';

/** The words of a sentence that may be its finite verb. */
function candidates(noted: string): string {
  const words = sentence(noted);
  const found = words.filter((_, i) => isVerbCandidate(words, i));
  return found.map(({ text }) => text).join(' ');
}

test.each([
  ['Die Stadt sperrt die Brücke.', 'sperrt'],
  ['Sagte er das?', 'Sagte'],
  ['Der veröffentlichte Bericht nennt keine Namen.', 'nennt'],
  ['Die in der Nacht gefundenen Reste werden untersucht.', 'werden untersucht'],
  ['In einer von der Firma verbreiteten Erklärung heißt es nichts.', 'heißt'],
  ['Sie hält den Plan für verfehlt.', 'hält'],
  ['Er hat vor zu kommen.', 'hat'],
  ['Die Sage lebt.', 'lebt'],
  ['Die laute Musik stört.', 'stört'],
  ['Man habe Zeit.', 'habe'],
])('finite verb: what may be one in "%s"', (noted, found) => {
  expect(candidates(noted)).toBe(found);
});

test.each([
  ['Der Antrag wurde abgelehnt.', '[main Der Antrag *wurde* abgelehnt.]'],
  ['Sie wollen die Straße sperren.', '[main Sie *wollen* die Straße sperren.]'],
  ['weil sie die Straße sperren wollen', '[adverbial weil sie die Straße sperren *wollen*]'],
  ['Verletzte wurden in Kliniken gebracht.', '[main Verletzte *wurden* in Kliniken gebracht.]'],
])(
  'finite verb: a sure form goes before one that may be a participle or an infinitive in "%s"',
  (noted, rendered) => {
    expect(clauses(noted)).toBe(rendered);
  },
);
