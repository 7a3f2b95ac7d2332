import { z } from 'zod';
import { loadLexicon } from '../../lexicon.ts';
import { ownHints } from './hints.ts';
import type { OpenElement, Place } from './open-elements.ts';

const Row = z.strictObject({
  word: z.string().min(1),
  within: z.enum(['kicker', 'heading', 'caption', 'box']),
});
const ROWS = loadLexicon(new URL('lexicon/parts.tsv', import.meta.url), Row);
const wordsFor = (...within: z.infer<typeof Row>['within'][]): Set<string> =>
  new Set(ROWS.filter((row) => within.includes(row.within)).map((row) => row.word));

const KICKERS = wordsFor('kicker');
const WORDS = {
  heading: wordsFor('kicker', 'heading'),
  caption: wordsFor('caption'),
  box: wordsFor('kicker', 'box'),
};

/**
 * Whether an inline element stands on a line of its own though it is no box: the kicker in
 * `<h1><span class="kicker">Genf</span> <span>Kein Frieden</span></h1>`, the credit in a caption. Never in a paragraph,
 * where `<span class="author">` is a word of the sentence.
 */
export function isPart(open: OpenElement, place: Place): boolean {
  if (place === 'paragraph' || open.parent?.isPart) return false;
  for (const hint of ownHints(open)) if (WORDS[place].has(hint)) return true;
  return false;
}

/** `© dpa`, `Foto: Anna Berg`, `Bildrechte: MDR`, `Quelle: Reuters`; not `Fotos von Eisbären` */
const CREDIT =
  /^(?:©|\(c\)|copyright\b|symbolfoto\b|(?:foto(?:s|grafie|montage)?|bild(?:er|rechte|quelle|nachweis)?|grafik|quelle|credit)\s?[:©])/i;

/** Whether text at the start of an inline element, in a caption or a box, is a credit of its own. */
export function beginsCredit(text: string, within: OpenElement): boolean {
  return (
    within.element.display === 'inline' && CREDIT.test(text) && placeOf(within) !== 'paragraph'
  );
}

/** Whether the hints name a kicker: the line over a headline. */
export function namesKicker(hints: readonly string[]): boolean {
  return hints.some((hint) => KICKERS.has(hint));
}

/** The nearest box around an inline element decides, a caption within three levels before a paragraph. */
export function placeOf({ parent }: OpenElement): Place {
  if (parent === null) return 'box';
  parent.placeInside ??= placeInside(parent);
  return parent.placeInside;
}

function placeInside(open: OpenElement): Place {
  let place: Place | null = null;
  let boxes = 0;
  for (let at: OpenElement | null = open; at !== null && boxes < 3; at = at.parent) {
    if (at.element.display === 'inline' && at.element.known) continue;
    if (isCaption(at)) return 'caption';
    boxes++;
    place ??= at.name === 'p' ? 'paragraph' : /^h[1-6]$/.test(at.name) ? 'heading' : 'box';
  }
  return place ?? 'box';
}

/** `<figcaption>`, `<div class="media-caption">` */
function isCaption(open: OpenElement): boolean {
  if (open.name === 'figcaption') return true;
  const hints = ownHints(open);
  return hints.includes('caption') || hints.includes('figcaption');
}
