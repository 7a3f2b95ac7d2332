import type { AnnotatedArticle, Quote } from '../../../schemas/annotations.ts';
import type { Span } from '../../../schemas/span.ts';
import { type ComparedQuote, comparedQuotes } from '../quotes/compared.ts';
import { matchesOf } from '../quotes/matching.ts';
import type { NewsArticle } from './gold.ts';

/** What is counted in one article. */
export interface SpeechCounts {
  /** Quotes found that no annotator doubts, and those of them whose speaker's name is right. */
  named: number;
  nameRight: number;
  /** For "mixed -> term" and the like, the marked stretches that the gold and the table class so. */
  classes: Map<string, number>;
}

/** The words of a name, German endings dropped. */
function stemsOf(name: string): Set<string> {
  const words = name.toLowerCase().match(/[\p{L}\p{N}_]{3,}/gu) ?? [];
  return new Set(words.map((word) => word.replace(/(?:e?s|en|er|e|n)$/u, '')));
}

/** Whether two names of speakers share a word, or both are missing. */
export function isSameName(a: string | null, b: string | null): boolean {
  if (a === null || b === null) return a === b;
  const other = stemsOf(b);
  const shared = [...stemsOf(a)].some((stem) => other.has(stem));
  return shared || a.trim().toLowerCase() === b.trim().toLowerCase();
}

function marked(spans: Span[], rule: string | null = null): ComparedQuote {
  const none = { speaker: [], cue: [], frame: [], addressee: [] };
  return { type: 'direct', quote: spans, ...none, rule, confidence: null };
}

function classesIn(gold: NewsArticle, quotes: readonly Quote[]): Map<string, number> {
  const wanted = new Map<ComparedQuote, string>();
  for (const { type, quote, fragment } of gold.quotes)
    if (type === 'direct') wanted.set(marked(quote), fragment ? 'mixed' : 'direct');
  for (const term of gold.terms) wanted.set(marked([term]), 'term');
  const found = new Map<ComparedQuote, string>();
  for (const { type, spans } of quotes)
    if (type === 'direct' || type === 'mixed' || type === 'term') found.set(marked(spans), type);
  const matches = matchesOf(gold.text, [...wanted.keys()], [...found.keys()]);
  const got = new Map(matches.map((match) => [match.gold, found.get(match.found) ?? 'none']));
  const classes = new Map<string, number>();
  for (const [quote, name] of wanted) {
    const key = `${name} -> ${got.get(quote) ?? 'none'}`;
    classes.set(key, (classes.get(key) ?? 0) + 1);
  }
  return classes;
}

/** Canonical names of speakers and classes of marked words in one article, against its gold. */
export function speechCountsOf(gold: NewsArticle, annotated: AnnotatedArticle): SpeechCounts {
  const found = comparedQuotes(annotated);
  const rows = annotated.quotes.filter(({ type }) => type !== 'term');
  const names = new Map(found.map((quote, i) => [quote, rows[i]?.speaker?.name ?? null]));
  const doubtless = new Map(
    gold.quotes.flatMap((quote) => (quote.doubtful ? [] : [[quote as ComparedQuote, quote]])),
  );
  const matched = matchesOf(gold.text, gold.quotes, found).flatMap((match) => {
    const wanted = doubtless.get(match.gold);
    return wanted === undefined ? [] : [{ wanted, name: names.get(match.found) ?? null }];
  });
  return {
    named: matched.length,
    nameRight: matched.filter(({ wanted, name }) => isSameName(name, wanted.speakerName)).length,
    classes: classesIn(gold, annotated.quotes),
  };
}
