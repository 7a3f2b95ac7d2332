import type { Heuristic } from '../heuristic.ts';
import type { Passage } from '../passages/passage.ts';
import { EMPTY_DRAFT } from '../quote-draft.ts';

/** "soll verletzt worden sein", "sollen gestohlen haben": a perfect infinitive makes "sollen" hearsay. */
function isHearsay(passage: Passage): boolean {
  const { clauses, words } = passage;
  const main = clauses.find(({ kind }) => kind === 'main' || kind === 'verb_first');
  if (main === undefined || !/^solle?n?$/u.test(words[main.finite]?.lower ?? '')) return false;
  return words.some(({ lower }, i) => i > main.finite && (lower === 'haben' || lower === 'sein'));
}

/** A sentence that tells hearsay with "sollen" and names no source of its own. */
export const hearsay: Heuristic = {
  name: 'hearsay-sollen',
  example: 'Zwei Fahrgäste sollen dabei verletzt worden sein.',
  nearMiss: 'Zwei Fahrgäste sollen morgen aussagen.',
  find(passage, { teller }) {
    if (!isHearsay(passage)) return [];
    const speaker = teller();
    return [
      {
        ...EMPTY_DRAFT,
        type: 'free_indirect',
        spans: [{ start: passage.start, end: passage.end }],
        speaker,
        speakerMethod: speaker === null ? null : 'last-speaker',
        mood: 'indicative',
        rule: hearsay.name,
      },
    ];
  },
};
