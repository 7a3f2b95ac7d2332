import type { LinkGold } from '../../train/link/gold.ts';
import { articlePairs } from './figures.ts';
import { bothOf, type Judgement, type Pair, pairOf } from './judged.ts';

/** What was missed, what was wrongly joined, and what nobody has judged, with the words. */
export function errorsOf(judgement: Judgement, gold: LinkGold): string {
  const text = new Map(judgement.quotes.map(({ id, text: words }) => [id, words]));
  return [
    '== utterances not linked over all their articles',
    ...missed(judgement, gold),
    '== wrong pairs',
    ...[...judgement.wrong].sort().flatMap((pair) => told(pair, gold)),
    '== look-alikes merged',
    ...[...judgement.merged].flatMap((i) => {
      const pair = gold.notSame[i];
      return pair === undefined ? [] : [pair.note, ...told(pairOf(pair.a, pair.b), gold)];
    }),
    '== pairs with a quote outside gold',
    ...judgement.outside.map(([a, b]) => `  ${text.get(a)} | ${text.get(b)}`),
  ].join('\n');
}

function told(pair: Pair, gold: LinkGold): string[] {
  return bothOf(pair).map((key) => {
    const member = gold.members.get(key);
    return `  ${key} ${member?.kind ?? '?'} ${member?.text ?? ''}`;
  });
}

function missed({ found, rowsOn }: Judgement, gold: LinkGold): string[] {
  return gold.utterances.flatMap((utterance) => {
    const { all, linked } = articlePairs(utterance, found);
    if (!utterance.certain || all.size === linked.size) return [];
    return [
      `${utterance.id} ${linked.size}/${all.size} pairs of articles; ${utterance.note}`,
      ...utterance.members.map((key) => {
        const state = rowsOn.has(key) ? 'quote   ' : 'no quote';
        const member = gold.members.get(key);
        return `  ${state} ${key} ${member?.kind ?? '?'} ${member?.text ?? ''}`;
      }),
    ];
  });
}
