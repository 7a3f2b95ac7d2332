import { htmlPage } from '../../../pipeline/read/html/html-page.ts';
import type { Block } from '../../../schemas/page.ts';
import { slice } from '../../../schemas/span.ts';

/** The blocks of a page, each with its text. */
export function shownBlocks(html: string): (Block & { text: string })[] {
  const { text, blocks } = htmlPage(html);
  return blocks.map((block) => ({ ...block, text: slice(text, block) }));
}

/** The texts of the blocks. */
export function shown(html: string): string[] {
  return shownBlocks(html).map((block) => block.text);
}
