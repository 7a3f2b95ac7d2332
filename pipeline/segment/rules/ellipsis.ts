import { Kind, kindAt } from '../characters.ts';
import type { SentenceHeuristic } from '../heuristic.ts';
import { endsQuotation, type Stop } from '../stop.ts';
import { opensSentences } from '../words.ts';

const isEllipsis = ({ text, start }: Stop): boolean =>
  text.startsWith('…', start) || text.startsWith('..', start);

const ellipsisInSentence: SentenceHeuristic = {
  name: 'ellipsis-in-sentence',
  example: 'Das war … Wahnsinn.',
  nearMiss: 'Das war Wahnsinn … ¦ Doch Kiel gewann… ¦ Berlin jubelte.',
  decide(stop) {
    const apart = kindAt(stop.text, stop.start - 1) === Kind.blank;
    if (!isEllipsis(stop) || !apart || endsQuotation(stop)) return null;
    return opensSentences(stop.following) || kindAt(stop.text, stop.next) === Kind.quote
      ? null
      : 'continues';
  },
};

export const ELLIPSIS = [ellipsisInSentence] as const;
