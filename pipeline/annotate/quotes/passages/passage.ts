import type { Mention } from '../../../../schemas/annotations.ts';
import type { SegmentedParagraph } from '../../../../schemas/sentences.ts';
import { contains, type Span } from '../../../../schemas/span.ts';
import type { Form } from '../../../text/forms.ts';
import { firstEndingAfter, firstIndex } from '../../../text/ordered-spans.ts';
import { type Clause, clausesOf } from '../../grammar/clauses.ts';
import { type Word, wordsOf } from '../../grammar/word.ts';
import type { MarkedPart } from '../marks/across-paragraphs.ts';
import { isUtterance } from '../marks/utterance.ts';

/** A stretch in quotation marks with the words between its marks, as indices into its passage's words. */
export interface MarkedWords extends MarkedPart {
  /** Index of the opening mark's word. */
  from: number;
  /** Index after the closing mark's word. */
  to: number;
  /** Stands as a whole utterance, a sentence or more, which no frame can be part of. */
  utterance: boolean;
  /** Is the name of somebody or something. */
  name: boolean;
}

/** What one frame can reach: a sentence, or the sentences that a quotation in marks ties together. */
export interface Passage extends Span {
  text: string;
  /** Index of its paragraph in the article. */
  paragraph: number;
  /** Stands in a headline, kicker or intertitle. */
  headline: boolean;
  words: Word[];
  marked: MarkedWords[];
  clauses: Clause[];
}

const HEADLINES = new Set(['headline', 'kicker', 'intertitle']);

/** Whether the words between the marks are a name and nothing else. */
function isName(words: readonly Word[], from: number, to: number, names: readonly Span[]): boolean {
  const start = words[from + 1]?.start ?? 0;
  const name = firstEndingAfter(names, start);
  return name?.start === start && name.end === words[to - 2]?.end;
}

function markedWords(
  text: string,
  words: Word[],
  marked: readonly MarkedPart[],
  names: readonly Span[],
  headline: boolean,
): MarkedWords[] {
  const found: MarkedWords[] = [];
  for (const pair of marked) {
    const from = firstIndex(words, ({ end }) => end > pair.start);
    let to = from;
    while (to < words.length && (words[to]?.end ?? Number.POSITIVE_INFINITY) <= pair.end) to++;
    if (to <= from) continue;
    const chained = pair.chain !== null;
    const utterance = pair.depth === 0 && (chained || isUtterance(text, words, from, to, headline));
    if (utterance) for (const word of words.slice(from, to)) word.opaque = true;
    found.push({ ...pair, from, to, utterance, name: isName(words, from, to, names) });
  }
  return found;
}

/** The marked parts, in the order of their starts, that lie in a passage whole; they may be nested. */
function marksIn(marked: readonly MarkedPart[], span: Span): MarkedPart[] {
  const inside: MarkedPart[] = [];
  let i = firstIndex(marked, ({ start }) => start >= span.start);
  for (let part = marked[i]; part !== undefined && part.start < span.end; part = marked[++i])
    if (contains(span, part)) inside.push(part);
  return inside;
}

function passageOf(
  text: string,
  { paragraph, headline }: { paragraph: number; headline: boolean },
  words: Word[],
  marked: readonly MarkedPart[],
  names: readonly Span[],
): Passage {
  const start = words[0]?.start ?? 0;
  const end = words.at(-1)?.end ?? 0;
  const inside = markedWords(text, words, marksIn(marked, { start, end }), names, headline);
  const clauses = clausesOf(words);
  return { start, end, paragraph, headline, text, words, marked: inside, clauses };
}

const GOES_ON = /^(?:,|["„“»«‚‘›‹]?\p{Ll}(?!\p{Lu}))/u;

/** Whether a sentence goes on with a small letter, so that the one before was cut too early: "„Halt.“ rief er". */
function isCutTooEarly(text: string, paragraph: SegmentedParagraph, i: number): boolean {
  const start = paragraph.sentences[i]?.start ?? text.length;
  return GOES_ON.test(text.slice(start, start + 3));
}

/**
 * Tells each word the name it lies in; both lists are in the order of the text. `from` is the first name that may lie
 * in the words; returns the first that may lie behind them.
 */
function markNames(words: readonly Word[], names: readonly Mention[], from: number): number {
  let next = from;
  for (const word of words) {
    while ((names[next]?.end ?? Number.POSITIVE_INFINITY) <= word.start) next++;
    const name = names[next];
    if (name === undefined) break;
    if (!contains(name, word)) continue;
    word.name = name;
    word.person = name.type === 'PER';
    word.capital ||= name.start === word.start && !word.punctuation;
  }
  return next;
}

/** The passages of a paragraph, in order: its sentences, joined where a pair of marks runs across their border. */
export function passagesOf(
  text: string,
  paragraph: SegmentedParagraph,
  index: number,
  marked: readonly MarkedPart[],
  names: readonly Mention[],
  forms: readonly (readonly Form[])[],
): Passage[] {
  const parts = marked.length > 1 ? marked.toSorted((a, b) => a.start - b.start) : marked;
  const passages: Passage[] = [];
  const at = { paragraph: index, headline: HEADLINES.has(paragraph.role) };
  let next = 0;
  /** The first mark not opened yet, and where the last of those opened ends. */
  let opened = 0;
  let reach = 0;
  let words: Word[] = [];
  for (const [i, sentence] of paragraph.sentences.entries()) {
    const added = wordsOf(sentence.tokens, forms[i] ?? []);
    next = markNames(added, names, next);
    if (words.length === 0) words = added;
    else for (const word of added) words.push(word);
    const border = paragraph.sentences[i + 1]?.start ?? Number.POSITIVE_INFINITY;
    for (
      let pair = parts[opened];
      pair !== undefined && pair.start < border;
      pair = parts[opened]
    ) {
      reach = Math.max(reach, pair.end);
      opened++;
    }
    const announces = words.at(-1)?.text === ':' && border < paragraph.end;
    if (reach > border || announces || isCutTooEarly(text, paragraph, i + 1) || words.length === 0)
      continue;
    passages.push(passageOf(text, at, words, parts, names));
    words = [];
  }
  if (words.length > 0) passages.push(passageOf(text, at, words, parts, names));
  return passages;
}
