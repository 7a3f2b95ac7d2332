import type { AnnotatedArticle } from '../../../schemas/annotations.ts';
import { byCodeUnit } from '../../text/by-code-unit.ts';
import { tokenForms } from '../../text/token-forms.ts';
import { tokenByToken } from '../words/token-by-token.ts';
import { type TellingStem, tellingStemsIn } from '../words/wording.ts';

const STORY_STEMS = 48;

/** The stems of an article that tell something. */
export interface ArticleStems {
  /** In how many of its sentences a stem stands, by its hash. */
  spread(hash: number): number;
  /** Those that tell most of what it is about, most first: rare ones, and those that stand in many of its sentences. */
  story: TellingStem[];
}

interface Found {
  stem: TellingStem;
  /** How many sentences it stands in, and the last of them. */
  sentences: number;
  last: number;
}

const tellingStems = tokenByToken(tellingStemsIn);

export function articleStems(article: AnnotatedArticle): ArticleStems {
  const { text, headline, paragraphs } = article;
  const forms = tokenForms(article);
  const found = new Map<number, Found>();
  let count = 0;
  for (const [p, { sentences }] of paragraphs.entries())
    for (const [s, sentence] of sentences.entries())
      meet(found, tellingStems(text, sentence, forms[p]?.[s] ?? []), count++);
  const inHeadline = new Map<number, Found>();
  if (headline !== null) meet(inHeadline, tellingStemsIn(headline), 0);
  for (const [hash, { stem }] of inHeadline)
    if (!found.has(hash)) found.set(hash, { stem, sentences: 0, last: -1 });
  const story = [...found]
    .map(([hash, { stem, sentences: times }]) => {
      const also = inHeadline.get(hash);
      const weight = Math.max(stem.weight, also?.stem.weight ?? 0);
      const often = 1 + Math.log(times + (also === undefined ? 0 : 1));
      return { text: stem.text, hash, weight: rounded(weight * often) };
    })
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight || byCodeUnit(a.text, b.text))
    .slice(0, STORY_STEMS);
  return { spread: (hash) => found.get(hash)?.sentences ?? 0, story };
}

function meet(found: Map<number, Found>, stems: readonly TellingStem[], sentence: number): void {
  for (const stem of stems) {
    const known = found.get(stem.hash);
    if (known === undefined) {
      found.set(stem.hash, { stem, sentences: 1, last: sentence });
      continue;
    }
    if (known.last !== sentence) known.sentences++;
    known.last = sentence;
    if (stem.weight > known.stem.weight) known.stem = stem;
  }
}

/** Two decimals. */
export function rounded(weight: number): number {
  return Math.round(weight * 100) / 100;
}
