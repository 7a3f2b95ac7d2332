import { z } from 'zod';
import { loadLexicon } from '../../lexicon.ts';
import { detached } from '../../text/detached-string.ts';
import type { Attributes } from './tags.ts';

const HIDDEN_CLASSES = new Set(
  loadLexicon(
    new URL('lexicon/hidden-classes.tsv', import.meta.url),
    z.strictObject({ class: z.string().min(1) }),
  ).map((row) => row.class),
);

/** `<p style="display: none">` */
const HIDING_STYLE = /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;

/** Sites use the same few hundred names over and over. */
const remembered = new Map<string, boolean>();
const REMEMBERED = 10_000;

function hidesByClass(classes: string): boolean {
  const known = remembered.get(classes);
  if (known !== undefined) return known;
  const hides = classes.split(/\s+/).some((word) => HIDDEN_CLASSES.has(word));
  if (remembered.size >= REMEMBERED) remembered.clear();
  remembered.set(detached(classes), hides);
  return hides;
}

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
