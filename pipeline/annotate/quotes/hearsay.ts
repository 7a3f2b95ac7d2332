import { type Finding, NOTHING_SAID } from './finding.ts';
import type { Passage } from './passage.ts';
import type { Candidate } from './speakers.ts';

/** "soll verletzt worden sein", "sollen gestohlen haben": a perfect infinitive makes "sollen" hearsay. */
function isHearsay(passage: Passage): boolean {
  const { clauses, words } = passage;
  const main = clauses.find(({ kind }) => kind === 'main' || kind === 'verb_first');
  if (main === undefined || !/^solle?n?$/u.test(words[main.finite]?.lower ?? '')) return false;
  return words.some(({ lower }, i) => i > main.finite && (lower === 'haben' || lower === 'sein'));
}

/** A sentence that tells hearsay with "sollen" and names no source of its own. */
export function hearsayOf(passage: Passage, last: Candidate | undefined): Finding | undefined {
  if (!isHearsay(passage)) return undefined;
  return {
    ...NOTHING_SAID,
    type: 'free_indirect',
    spans: [{ start: passage.start, end: passage.end }],
    speaker: last?.span ?? null,
    speakerMethod: last === undefined ? 'none' : 'last-speaker',
    mood: 'indicative',
    rule: 'hearsay-sollen',
    confidence: 0.6,
  };
}
