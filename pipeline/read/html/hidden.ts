import { z } from 'zod';
import { loadLexicon } from '../../lexicon.ts';
import type { Attributes } from './attributes.ts';

const HIDDEN_CLASSES = loadLexicon(
  new URL('lexicon/hidden-classes.tsv', import.meta.url),
  z.strictObject({ class: z.string().regex(/^[\w-]+$/) }),
).map((row) => row.class);

/** `<p style="display: none">` */
const HIDING_STYLE = /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;

/** Any of the classes that hide; their names are of letters, digits and hyphens. */
const HIDING_CLASS = new RegExp(`(?:^|\\s)(?:${HIDDEN_CLASSES.join('|')})(?:\\s|$)`);

/** Whether a reader of the page does not see the element, as far as its own attributes say. */
export function isHidden(name: string, attributes: Attributes): boolean {
  if (attributes.size === 0) return name === 'dialog';
  if (attributes.has('hidden') || attributes.get('aria-hidden') === 'true') return true;
  if (name === 'dialog' && !attributes.has('open')) return true;
  const style = attributes.get('style');
  if (style !== undefined && HIDING_STYLE.test(style)) return true;
  const classes = attributes.get('class');
  return classes !== undefined && HIDING_CLASS.test(classes);
}
