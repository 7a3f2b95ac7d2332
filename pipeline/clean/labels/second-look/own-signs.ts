import { z } from 'zod';
import { loadLexicon } from '../../../lexicon.ts';
import { kindsOf } from '../../page-view/hint-kinds.ts';
import type { View } from '../../page-view/view.ts';
import { type Sign, size } from './sign.ts';

const TEXT_WORDS = new Set(
  loadLexicon(
    new URL('../../lexicon/text-hint-words.tsv', import.meta.url),
    z.strictObject({ word: z.string().min(2) }),
  ).map(({ word }) => word),
);

/** Names of what a text has, with how it is told. */
const TEXT_PATTERNS: readonly (readonly [string, RegExp])[] = [
  ['ends in a colon', /:$/],
  ['ends in a question mark', /\?$/],
  ['ends in a letter', /\p{L}$/u],
  ['begins with a capital', /^\p{Lu}/u],
  ['begins with a small letter', /^\p{Ll}/u],
  ['has a digit', /\d/],
  ['has a sign of copyright', /©/],
  ['has an address', /https?:|www\.|@/],
  ['addresses the reader', /\b(?:Sie|Ihre?n?|Ihnen)\b/],
  ['has several sentences', /[.!?…]["“”»«]? \p{Lu}/u],
  ['has quotation marks', /[„“"»«]/],
];

const ELEMENTS = ['p', 'div', 'li', 'td', 'dd', 'span', 'h1', 'h2', 'h3', 'h4', 'blockquote'];
const AROUND = ['aside', 'header', 'figure', 'form', 'ul', 'table', 'article', 'main', 'section'];
const KINDS = [
  'box',
  'byline',
  'caption',
  'comment',
  'lead',
  'media',
  'meta',
  'promotion',
  'quote',
  'share',
  'tags',
  'teaser',
];

/** What a unit says and how it is set. */
export const OWN_SIGNS: readonly Sign[] = [
  { name: 'length', of: ({ content }) => size(content.length) },
  { name: 'words', of: ({ words }) => words.length },
  { name: 'function words', of: ({ functionWords }) => functionWords },
  { name: 'stopped', of: ({ stopped }) => Number(stopped) },
  { name: 'running text', of: ({ prose }) => Number(prose) },
  { name: 'links', of: ({ block }) => block.linkDensity },
  ...TEXT_PATTERNS.map(([name, pattern]) => ({
    name,
    of: ({ content }: View) => Number(pattern.test(content)),
  })),
  { name: 'copy', of: ({ isCopy }) => Number(isCopy) },
  { name: 'copied', of: ({ hasCopies }) => Number(hasCopies) },
  { name: 'pull quote', of: ({ isPullQuote }) => Number(isPullQuote) },
  { name: 'listed', of: ({ listed }) => Number(listed) },
  { name: 'glued', of: ({ glued }) => Number(glued) },
  { name: 'blank lines above', of: ({ gap }) => Math.min(gap, 3) },
  {
    name: 'rule',
    of: ({ match }) => (match === null ? 0 : match.verdict.kind === 'drop' ? -1 : 1),
  },
  ...ELEMENTS.map((tag) => ({
    name: `is ${tag}`,
    of: ({ block }: View) => Number(block.tag === tag),
  })),
  ...AROUND.map((tag) => ({
    name: `in ${tag}`,
    of: ({ block }: View) => Number(block.ancestors.includes(tag)),
  })),
  { name: 'depth', of: ({ block }) => block.ancestors.length },
  ...KINDS.map((kind) => ({
    name: `class of ${kind}`,
    of: ({ block }: View) => kindsIn(block.hints).get(kind) ?? 0,
  })),
  {
    name: 'class of text',
    of: ({ block }) => nearness(block.hints, (hint) => TEXT_WORDS.has(hint)),
  },
  {
    name: 'said to be in the article',
    of: ({ block }) => Number(block.hints.includes('in-article')),
  },
  {
    name: 'in declared text',
    of: ({ content }, _, { view }) => {
      const declared = view.page.declared.articleText;
      return declared === null ? 0 : declared.includes(content) ? 1 : -1;
    },
  },
];

/** Hints stand from the inside out: 1 for the first, less for the others, 0 where none fits. */
function nearness(hints: readonly string[], fits: (hint: string) => boolean): number {
  const at = hints.findIndex(fits);
  return at === -1 ? 0 : 1 / (1 + at);
}

/** How near each kind of class word stands. */
function kindsIn(hints: readonly string[]): ReadonlyMap<string, number> {
  if (hints === last.hints) return last.kinds;
  const kinds = new Map<string, number>();
  hints.forEach((hint, at) => {
    for (const kind of kindsOf(hint)) if (!kinds.has(kind)) kinds.set(kind, 1 / (1 + at));
  });
  last = { hints, kinds };
  return kinds;
}

/** A dozen signs ask for the same block. */
let last: { hints: readonly string[]; kinds: ReadonlyMap<string, number> } = {
  hints: [],
  kinds: new Map(),
};
