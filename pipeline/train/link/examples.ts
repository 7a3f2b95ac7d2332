import type { AnnotatedArticle } from '../../../schemas/annotations.ts';
import { codePoints } from '../../../schemas/span.ts';
import type { CompactArticle } from '../../link/compare/compact-article.ts';
import { between, featuresOf } from '../../link/compare/features.ts';
import { keysOf } from '../../link/keys.ts';
import { unpacked } from '../../link/mates/codec.ts';
import { fitOf, type LinkGold } from './gold.ts';
import type { Example } from './logistic-regression.ts';

/** A pair of utterances, with the event whose articles are held out together. */
export interface PairExample extends Example {
  event: string;
}

/** A pair of which one is in no gold utterance is hardly ever one, but nobody has read it. */
const WEIGHT_OF_UNREAD = 0.5;

interface GoldArticle {
  sourceId: string;
  compact: CompactArticle;
  /** By utterance of the article, the gold members it lies on. */
  members: Set<string>[];
}

/** All pairs of utterances of different articles that have anything telling in common. */
export function pairExamples(articles: readonly AnnotatedArticle[], gold: LinkGold): PairExample[] {
  const known = articles.map((article) => goldArticle(article, gold));
  return known.flatMap((a, i) => known.slice(i + 1).flatMap((b) => examplesOf(a, b, gold)));
}

function goldArticle(article: AnnotatedArticle, gold: LinkGold): GoldArticle {
  const keys = keysOf(article);
  const at = codePoints(article.text);
  const members = keys.utterances.map(({ start, end }) => {
    const stretch = { start: at(start), end: at(end) };
    const inArticle = gold.membersIn.get(article.sourceId) ?? [];
    return new Set(
      inArticle.filter((key) => {
        const member = gold.members.get(key);
        return member !== undefined && fitOf(stretch, member) > 0;
      }),
    );
  });
  return { sourceId: article.sourceId, compact: unpacked(keys.compared), members };
}

function examplesOf(a: GoldArticle, b: GoldArticle, gold: LinkGold): PairExample[] {
  const relation = between(a.compact, b.compact);
  const event = eventOf(a.sourceId, b.sourceId);
  return a.compact.utterances.flatMap((ours, i) =>
    b.compact.utterances.flatMap((theirs, j): PairExample[] => {
      const features = featuresOf(ours, theirs, relation);
      const verdict = verdictOf(a.members[i] ?? new Set(), b.members[j] ?? new Set(), gold);
      if (features === null || verdict === 'open') return [];
      const positive = verdict === 'same';
      return [{ features, positive, weight: verdict === 'unread' ? WEIGHT_OF_UNREAD : 1, event }];
    }),
  );
}

function verdictOf(
  ours: ReadonlySet<string>,
  theirs: ReadonlySet<string>,
  gold: LinkGold,
): 'same' | 'other' | 'open' | 'unread' {
  if (ours.size === 0 || theirs.size === 0) return 'unread';
  const [a, b] = [ours, theirs].map(
    (keys) => new Set([...keys].flatMap((key) => [...(gold.utterancesOf.get(key) ?? [])])),
  );
  const shared = [...(a ?? [])].filter((utterance) => b?.has(utterance));
  if (shared.length === 0) return 'other';
  return shared.some((utterance) => gold.certain.has(utterance)) ? 'same' : 'open';
}

/** `d1a` is of event `d1`; `x1` to `x5` are later articles that tell of it again. */
function eventOf(...sourceIds: readonly string[]): string {
  const [event] = sourceIds
    .filter((id) => !id.startsWith('x'))
    .map((id) => id.replace(/[a-z]$/u, ''))
    .sort();
  return event ?? 'x';
}
