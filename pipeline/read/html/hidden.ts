import { z } from 'zod';
import { loadLexicon } from '../../lexicon.ts';
import { memoize } from '../../text/memoize.ts';
import type { Attributes } from './tags.ts';

const HIDDEN_CLASSES = new Set(
  loadLexicon(
    new URL('lexicon/hidden-classes.tsv', import.meta.url),
    z.strictObject({ class: z.string().min(1) }),
  ).map((row) => row.class),
);

/** `<p style="display: none">` */
const HIDING_STYLE = /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;

/** Sites use the same few hundred values over and over. */
const hidesByClass = memoize((classes): boolean =>
  classes.split(/\s+/).some((word) => HIDDEN_CLASSES.has(word)),
);

/** Whether a reader of the page does not see the element, as far as its own attributes say. */
export function isHidden(name: string, attributes: Attributes): boolean {
  if (attributes.size === 0) return name === 'dialog';
  if (attributes.has('hidden') || attributes.get('aria-hidden') === 'true') return true;
  if (name === 'dialog' && !attributes.has('open')) return true;
  const style = attributes.get('style');
  if (style !== undefined && HIDING_STYLE.test(style)) return true;
  const classes = attributes.get('class');
  return classes !== undefined && hidesByClass(classes);
}
