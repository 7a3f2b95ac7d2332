import { z } from 'zod';
import type { AnnotatedArticle, Quote } from '../../../schemas/annotations.ts';
import type { UtteranceKeys } from '../../../schemas/links.ts';
import { codePoints, type Span, slice } from '../../../schemas/span.ts';
import { loadLexicon } from '../../lexicon.ts';
import { flatMapped } from '../../text/flat-mapped.ts';
import { meeting } from '../../text/ordered-spans.ts';
import {
  type CompactSpeaker,
  type CompactUtterance,
  compactSpeakers,
  hashesOf,
  sortedOnce,
  weighted,
} from '../compare/compact-article.ts';
import { hashOf, hashOfWords } from '../words/hash.ts';
import { type Stem, type Wording, wordingOf } from '../words/wording.ts';
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

/** An utterance as linking knows it. */
export interface KnownUtterance {
  keys: Omit<UtteranceKeys, 'clause'>;
  compact: CompactUtterance;
  /** Whoever quotes it shares it; null where it could be alike by chance, or is not word for word. */
  copy: number | null;
}

/** Shorter quotes are alike by chance. */
const QUOTED_WORDS = 5;

/**
 * The quotes of an article, sentence by sentence. `spread`: in how many sentences of the article a stem stands, by its
 * hash; what stands in many is its topic, and tells utterances on one topic not apart. `end`: that of its last sentence.
 */
export function utteranceKeys(
  article: AnnotatedArticle,
  spread: (hash: number) => number,
  end: number,
): KnownUtterance[] {
  const sentences = flatMapped(article.paragraphs, (paragraph) => paragraph.sentences);
  const at = codePoints(article.text);
  const short = abbreviations(article.entities);
  const speakerOf = compactSpeakers(article.entities);
  return article.quotes
    .filter(({ type }) => type !== 'term')
    .flatMap((quote) =>
      partsOf(quote, article.text, sentences).map((part) =>
        known(quote, part, { article, spread, short, sentences, at, end, speakerOf }),
      ),
    );
}

interface Part extends Span {
  text: string;
  wording: Wording;
}

function partsOf(quote: Quote, text: string, sentences: readonly Span[]): Part[] {
  const bounds = meeting(sentences, quote).map(({ start, end }) => ({
    start: Math.max(start, quote.start),
    end: Math.min(end, quote.end),
  }));
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

function telling({ tells }: Wording): number {
  let sum = 0;
  for (const { weight } of tells.values()) sum += weight;
  return sum;
}

interface Surroundings {
  article: AnnotatedArticle;
  spread: (hash: number) => number;
  short: ReadonlyMap<number, Stem>;
  sentences: readonly Span[];
  at: (offset: number) => number;
  end: number;
  speakerOf: (speaker: Quote['speaker']) => CompactSpeaker;
}

const MILLION = 1_000_000;

function known(quote: Quote, part: Part, around: Surroundings): KnownUtterance {
  const { article, spread, short, sentences, at } = around;
  const { stems, tells, figures, negated } = abbreviated(part.wording, short);
  const told = flatMapped([...tells.values()], ({ hash, weight }) => {
    const damped = rounded(weight / (1 + Math.log(Math.max(1, spread(hash)))));
    return damped > 0 ? [{ hash, weight: damped }] : [];
  });
  const [start, end] = [at(part.start), at(part.end)];
  const { type, speaker } = quote;
  const marked = type === 'direct' || type === 'mixed';
  return {
    keys: {
      quoteId: quote.id,
      type,
      start,
      end,
      text: part.text,
      figures,
      negated,
      speaker: speaker?.entity ?? null,
    },
    compact: {
      start,
      end,
      place: Math.round(Math.min(1, start / around.end) * MILLION),
      marked,
      negated,
      recalled: meeting(sentences, part).some((sentence) =>
        recalls(outside(article.text, sentence, part)),
      ),
      speaker: around.speakerOf(speaker),
      stems: hashesOf(stems),
      ...weighted(told),
      figures: sortedOnce(figures.map(hashOf)),
    },
    copy:
      marked && stems.length >= QUOTED_WORDS ? hashOfWords(stems.map(({ text }) => text)) : null,
  };
}

function outside(text: string, sentence: Span, part: Span): string {
  return `${text.slice(sentence.start, part.start)} ${slice(text, { start: Math.min(part.end, sentence.end), end: sentence.end })}`;
}

function recalls(text: string): boolean {
  return (text.match(/\p{L}+/gu) ?? []).some((word) => RECALLING.has(word.toLowerCase()));
}
