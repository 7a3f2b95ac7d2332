import type { Block } from '../../../schemas/page.ts';
import type { Characters } from '../characters.ts';
import { type Declarations, declarations } from './declared/declared.ts';
import { HINTING_ATTRIBUTES } from './hints.ts';
import { HtmlReader, type WholePage } from './html-reader.ts';
import { readTags } from './tags.ts';

export interface HtmlPage extends Declarations {
  text: string;
  /** In the order of the text, disjoint; together they hold every character that is not white space. */
  blocks: Block[];
  /** `hidden_text_shown`: most of its paragraphs were hidden until some script ran; they are taken as seen. */
  warnings: string[];
}

const LAYOUT_ATTRIBUTES = ['hidden', 'aria-hidden', 'style', 'open', 'shadowrootmode'];
const STATING_ATTRIBUTES = 'name property content datetime href lang title type'.split(' ');
const WANTED = new Set([...LAYOUT_ATTRIBUTES, ...STATING_ATTRIBUTES, ...HINTING_ATTRIBUTES]);
/** Paragraphs hidden by attributes count as the page's own when they are so long, and longer than those to be seen. */
const MUCH_HIDDEN = 500;

/**
 * What a reader sees of an HTML page, in blocks, and what the page declares about itself. `url` is where the page was
 * fetched, if that is known; otherwise the page's own word for it is taken. Linear in the page's length for any string
 * at all; elements nested deeper than 512 are taken as siblings.
 */
export function htmlPage(html: Characters, url: string | null = null): HtmlPage {
  const asSeen = readWhole(html, true);
  const { hidden, shown } = asSeen.paragraphs;
  const isCovered = hidden > MUCH_HIDDEN && hidden > shown;
  const { text, blocks, statements } = isCovered ? readWhole(html, false) : asSeen;
  const warnings = isCovered ? ['hidden_text_shown'] : [];
  return { text, blocks, warnings, ...declarations(statements, text, blocks, url) };
}

/** A page saved while its consent banner stood over it hides all the rest: `<div id="app" aria-hidden="true">`. */
function readWhole(html: Characters, heedsHiding: boolean): WholePage {
  const reader = new HtmlReader(heedsHiding);
  readTags(html, (attribute) => WANTED.has(attribute), reader);
  return reader.finish();
}
