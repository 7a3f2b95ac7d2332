import type { Clause } from '../clauses.ts';
import { cueIn, type VerbCue } from '../cue.ts';
import { type Finding, type Heuristic, NOTHING_SAID } from '../finding.ts';
import { tellingOf } from '../frame.ts';
import { isSpoken } from '../marked-quotes.ts';
import { isTime, nounPhraseAt } from '../noun-phrase.ts';
import type { Passage } from '../passage.ts';
import { isA } from '../word-classes.ts';

/** Whether the clause holds an object the verb reports with: a preposition of its own, or a noun phrase besides the subject. */
function hasReportedObject(
  passage: Passage,
  clause: Clause,
  cue: VerbCue,
  speaker: Finding['speaker'],
): boolean {
  const { words } = passage;
  for (let i = clause.from; i < clause.to; i++) {
    const word = words[i];
    if (word === undefined) return false;
    if (cue.verb.report.includes(word.lower)) return true;
    if (isA(word.lower, 'preposition') || word.punctuation) continue;
    if (!cue.verb.report.some((object) => object === 'obj' || object === 'dat' || object === 'gen'))
      continue;
    const phrase = nounPhraseAt(words, i, clause.to);
    if (phrase === undefined || phrase.pronoun || isA(words[i - 1]?.lower ?? '', 'preposition'))
      continue;
    const isSpeaker =
      speaker !== null &&
      word.start < speaker.end &&
      speaker.start < (words[phrase.to - 1]?.end ?? 0);
    const time = isTime(words, phrase);
    if (!isSpeaker && !time) return true;
    i = phrase.to - 1;
  }
  return false;
}

/** "hatte gefordert", "will fordern", "forderte nicht": told before, not yet, or not at all. */
function isTold(passage: Passage, clause: Clause, cue: VerbCue): boolean {
  const { words } = passage;
  if (cue.finite !== cue.at || cue.passive) return false;
  if (words.at(-1)?.text === '?') return false;
  return !words
    .slice(clause.from, clause.to)
    .some(({ lower }) => /^(?:nicht|kein.{0,2}|ich|wir|man)$/u.test(lower));
}

function isReport(passage: Passage, clause: Clause): boolean {
  const cue = cueIn(passage.words, clause);
  if (cue === undefined || cue.verb.report.length === 0) return false;
  return isTold(passage, clause, cue);
}

/** A sentence that sums up a speech act with no clause for its content; marked words in it would be a quote instead. */
export const reportedAct: Heuristic = {
  name: 'reported-act',
  example: 'Die Partei fordert den Abzug der Truppen.',
  nearMiss: 'Die Partei räumt den Saal der Gaststätte.',
  find(passage) {
    const { words } = passage;
    if (passage.marked.some((pair) => isSpoken(passage, pair))) return [];
    for (const clause of passage.clauses) {
      if ((clause.kind !== 'main' && clause.kind !== 'verb_first') || !isReport(passage, clause))
        continue;
      const cue = cueIn(words, clause);
      if (cue === undefined) continue;
      const { speaker, speakerMethod, addressee, medium } = tellingOf(passage, clause, cue, 0);
      if (speaker === null || !hasReportedObject(passage, clause, cue, speaker)) continue;
      const span = { start: passage.start, end: passage.end };
      const mood = clause.konjunktiv ?? 'indicative';
      const said: Finding = {
        ...NOTHING_SAID,
        type: 'reported',
        spans: [span],
        rule: reportedAct.name,
        confidence: 0.6,
      };
      return [{ ...said, speaker, speakerMethod, addressee, medium, mood }];
    }
    return [];
  },
};
