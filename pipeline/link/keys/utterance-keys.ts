import { z } from 'zod';
import type { AnnotatedArticle, Quote } from '../../../schemas/annotations.ts';
import type { UtteranceKeys } from '../../../schemas/links.ts';
import { codePoints, type Span, slice } from '../../../schemas/span.ts';
import { loadLexicon } from '../../lexicon.ts';
import { type Wording, wordingOf } from '../words/wording.ts';
import { abbreviated, abbreviations } from './abbreviations.ts';
import { rounded } from './story.ts';

/** A sentence that tells less belongs to the one before it: „Der Vertrag gilt. Punkt.“ */
const LEAST_TELLING = 4;

const RECALLING = new Set(
  loadLexicon(
    new URL('../words/recalling.tsv', import.meta.url),
    z.strictObject({ word: z.string().min(1) }),
  ).map(({ word }) => word),
);

/**
 * The quotes of an article, sentence by sentence. `spread`: in how many sentences of the article a stem stands; what
 * stands in many is its topic, and tells utterances on one topic not apart.
 */
export function utteranceKeys(
  article: AnnotatedArticle,
  spread: ReadonlyMap<string, number>,
): UtteranceKeys[] {
  const sentences = article.paragraphs.flatMap((paragraph) => paragraph.sentences);
  const at = codePoints(article.text);
  const short = abbreviations(article.entities);
  return article.quotes
    .filter(({ type }) => type !== 'term')
    .flatMap((quote) =>
      partsOf(quote, article.text, sentences).map((part) =>
        keysOfPart(quote, part, { article, spread, short, sentences, at }),
      ),
    );
}

interface Part extends Span {
  text: string;
  wording: Wording;
}

function partsOf(quote: Quote, text: string, sentences: readonly Span[]): Part[] {
  const bounds = sentences
    .map(({ start, end }) => ({
      start: Math.max(start, quote.start),
      end: Math.min(end, quote.end),
    }))
    .filter(({ start, end }) => start < end);
  const parts: Part[] = [];
  for (const bound of bounds.length === 0 ? [quote] : bounds) {
    const part = partOf(bound, quote, text);
    const before = parts.at(-1);
    if (
      before !== undefined &&
      Math.min(telling(part.wording), telling(before.wording)) < LEAST_TELLING
    )
      parts[parts.length - 1] = partOf({ start: before.start, end: part.end }, quote, text);
    else parts.push(part);
  }
  return parts;
}

function partOf({ start, end }: Span, { spans }: Quote, page: string): Part {
  const text = spans
    .map((span) =>
      page.slice(Math.max(start, span.start), Math.max(start, Math.min(end, span.end))),
    )
    .filter((piece) => piece !== '')
    .join(' ');
  return { start, end, text, wording: wordingOf(text) };
}

function telling({ weights }: Wording): number {
  let sum = 0;
  for (const weight of weights.values()) sum += weight;
  return sum;
}

interface Surroundings {
  article: AnnotatedArticle;
  spread: ReadonlyMap<string, number>;
  short: ReadonlyMap<string, string>;
  sentences: readonly Span[];
  at: (offset: number) => number;
}

function keysOfPart(
  quote: Quote,
  part: Part,
  { article, spread, short, sentences, at }: Surroundings,
): UtteranceKeys {
  const { stems, weights, figures, negated } = abbreviated(part.wording, short);
  const told = [...weights].flatMap(([stem, weight]): [string, number][] => {
    const damped = rounded(weight / (1 + Math.log(Math.max(1, spread.get(stem) ?? 1))));
    return damped > 0 ? [[stem, damped]] : [];
  });
  const { speaker } = quote;
  return {
    quoteId: quote.id,
    type: quote.type,
    start: at(part.start),
    end: at(part.end),
    text: part.text,
    stems: stems.join(' '),
    weights: Object.fromEntries(told),
    figures,
    negated,
    recalled: sentences
      .filter(({ start, end }) => start < part.end && part.start < end)
      .some((sentence) => recalls(outside(article.text, sentence, part))),
    speaker: speaker?.entity ?? null,
    speakerName: speaker?.entity === null ? speaker.name : null,
  };
}

function outside(text: string, sentence: Span, part: Span): string {
  return `${text.slice(sentence.start, part.start)} ${slice(text, { start: Math.min(part.end, sentence.end), end: sentence.end })}`;
}

function recalls(text: string): boolean {
  return (text.match(/\p{L}+/gu) ?? []).some((word) => RECALLING.has(word.toLowerCase()));
}
