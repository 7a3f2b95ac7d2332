import { utf8Characters } from '../../../pipeline/read/characters.ts';
import { type HtmlPage, htmlPage } from '../../../pipeline/read/html/html-page.ts';
import type { Block } from '../../../schemas/page.ts';
import { slice } from '../../../schemas/span.ts';

/** The page of an HTML file in UTF-8. */
export function htmlPageOf(html: string, url: string | null = null): HtmlPage {
  return htmlPage(utf8Characters(Buffer.from(html)), url);
}

/** The blocks of a page, each with its text. */
export function shownBlocks(html: string): (Block & { text: string })[] {
  const { text, blocks } = htmlPageOf(html);
  return blocks.map((block) => ({ ...block, text: slice(text, block) }));
}

/** The texts of the blocks. */
export function shown(html: string): string[] {
  return shownBlocks(html).map((block) => block.text);
}
