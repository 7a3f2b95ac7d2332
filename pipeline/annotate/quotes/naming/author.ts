import type { Mention } from '../../../../schemas/annotations.ts';
import { type Span, slice } from '../../../../schemas/span.ts';
import { memoize } from '../../../text/memoize.ts';
import { firstIndex } from '../../../text/ordered-spans.ts';
import { determinerOf } from '../../lexicon/declension.ts';

/** How far behind a noun its owner may be named: "Bericht | der am Montag vorgestellten Stiftung Hafen". */
const TO_OWNER = 40;
/** How far before "in ihrem Bericht" the one it belongs to may be named. */
const TO_POSSESSOR = 120;
/** "in ihrem neuen Bericht": from the noun back to the word that owns it. */
const MOST_WORDS = 3;
/** How far round a text its author is looked for. */
const REACH = 6000;
const OWNED = /^\s(?:de[rs]|vo[nm]|eine[rs])\s(?:\p{Ll}+\s){0,3}["„»«]?$/u;
const ENDING = /(?:e?n|e?s|e)$/u;

/** "Berichten", "Bericht" → "bericht", so that "Lagebericht" ends with it. */
function stemOf(noun: string): string {
  return noun.toLowerCase().replace(ENDING, '');
}

const LAST_LETTER = /[\p{L}-]$/u;

/** The stem anywhere, and a word that ends in it, "Lageberichte", from where that begins. */
const patternsOf = memoize((stem) => ({
  anywhere: new RegExp(stem, 'giu'),
  word: new RegExp(`[\\p{L}-]*${stem}\\p{Ll}{0,2}(?!\\p{L})`, 'iuy'),
}));

/** Where the word begins that goes on at `at`; not before `from`. */
function beginningOf(text: string, from: number, at: number): number {
  let start = at;
  for (let letter = 1; letter > 0 && start > from; start -= letter)
    letter = LAST_LETTER.exec(text.slice(Math.max(from, start - 2), start))?.[0].length ?? 0;
  return start;
}

/** The words of the text that end in the stem, in order. */
function wordsWith(text: string, stem: string): Span[] {
  const { anywhere, word } = patternsOf(stem);
  const found: Span[] = [];
  let end = 0;
  for (const { index } of text.matchAll(anywhere)) {
    if (index < end) continue;
    const start = beginningOf(text, end, index);
    word.lastIndex = start;
    if (!word.test(text)) continue;
    end = word.lastIndex;
    found.push({ start, end });
  }
  return found;
}

function firstBehind(mentions: readonly Mention[], position: number): Mention | undefined {
  return mentions[firstIndex(mentions, ({ start }) => start >= position)];
}

function lastBefore(mentions: readonly Mention[], position: number): Mention | undefined {
  return mentions[firstIndex(mentions, ({ end }) => end > position) - 1];
}

/** Who is told to have written the text whose noun stands at `noun`: "Reuters-Bericht", "Bericht der Stiftung Hafen", "Ida Lee … in ihrem Bericht". */
function ownerAt(text: string, noun: Span, mentions: readonly Mention[]): Mention | undefined {
  const before = lastBefore(mentions, noun.end);
  if (before?.end === noun.start && text[noun.start] === '-') return before;
  const behind = firstBehind(mentions, noun.end);
  if (behind !== undefined && behind.start - noun.end < TO_OWNER)
    if (OWNED.test(text.slice(noun.end, behind.start))) return behind;
  const words = text
    .slice(Math.max(0, noun.start - TO_OWNER), noun.start)
    .trim()
    .split(/\s/u);
  const owned = words
    .slice(-MOST_WORDS)
    .some((word) => determinerOf(word.toLowerCase())?.kind === 'possessive');
  if (!owned) return undefined;
  if (before === undefined || noun.start - before.end > TO_POSSESSOR) return undefined;
  return /[.!?:]\s/u.test(text.slice(before.end, noun.start)) ? undefined : before;
}

/**
 * Who wrote "dem Bericht": whom the article names as the owner of such a text, the last time before or else the first
 * time behind it; undefined where it names nobody.
 */
export function authorOf(
  text: string,
  noun: { start: number; text: string },
  mentions: readonly Mention[],
): Mention | undefined {
  const speakers = mentions.filter(({ type }) => type !== 'LOC');
  let found: Mention | undefined;
  const from = Math.max(0, noun.start - REACH);
  const near = text.slice(from, noun.start + REACH);
  for (const word of wordsWith(near, stemOf(noun.text))) {
    const at = from + word.start;
    if (at === noun.start) continue;
    if (at > noun.start && found !== undefined) break;
    const start = at + Math.max(0, slice(near, word).lastIndexOf('-'));
    found = ownerAt(text, { start, end: from + word.end }, speakers) ?? found;
  }
  return found;
}
