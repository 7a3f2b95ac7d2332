import { z } from 'zod';
import { loadLexicon } from '../../lexicon.ts';
import type { OpenElement } from './open-elements.ts';
import type { Attributes } from './tags.ts';

const word = (file: string): Set<string> =>
  new Set(
    loadLexicon(
      new URL(`lexicon/${file}`, import.meta.url),
      z.record(z.string(), z.string().min(1)),
    ).flatMap((row) => Object.values(row)),
  );

const DATA_ATTRIBUTES = word('data-attributes.tsv');
const LAYOUT_WORDS = word('layout-words.tsv');
const NAMING_ATTRIBUTES = ['class', 'id', ...DATA_ATTRIBUTES];
const HINTING_ATTRIBUTES = new Set([...NAMING_ATTRIBUTES, 'role', 'itemprop', 'itemtype', 'rel']);

/** Hints an element gives; with how many a block looks no further outwards, and how far it looks at most. */
const PER_ELEMENT = 16;
const PER_BLOCK = 48;
const LEVELS = 32;
/** The value of an attribute that names; longer ones are JSON, tracking or style sheets in disguise. */
const NAME_LENGTH = 400;

export function givesHints(attribute: string): boolean {
  return HINTING_ATTRIBUTES.has(attribute);
}

/** Sites use the same few hundred names over and over. */
const wordsOfNames = new Map<string, readonly string[]>();
const REMEMBERED_NAMES = 10_000;

/** The words of a name: `c-TeaserBox__kicker--small` gives c-, teaser, box, kicker; those of layout are left out. */
function words(name: string): readonly string[] {
  const known = wordsOfNames.get(name);
  if (known !== undefined) return known;
  const found = name
    .slice(0, NAME_LENGTH)
    .replace(/([a-zäöüß])(?=[A-ZÄÖÜ])/g, '$1 ')
    .toLowerCase()
    .split(/[^a-zäöüß0-9]+/)
    .filter((part) => /^[a-zäöüß]{3,24}$/.test(part) && !LAYOUT_WORDS.has(part));
  if (wordsOfNames.size >= REMEMBERED_NAMES) wordsOfNames.clear();
  if (name.length <= NAME_LENGTH) wordsOfNames.set(name, found);
  return found;
}

/** What the element says it is: class words, `role=…`, `itemprop=…`, `itemtype=…`, `rel=…`, all in lower case. */
function hintsOfAttributes(attributes: Attributes): string[] {
  const hints = new Set<string>();
  for (const attribute of ['role', 'itemprop', 'rel'])
    for (const value of (attributes.get(attribute) ?? '').toLowerCase().split(/\s+/, 4))
      if (value !== '' && value.length <= 40) hints.add(`${attribute}=${value}`);
  const itemtype = /(\w+)\/?$/.exec(attributes.get('itemtype')?.slice(0, NAME_LENGTH) ?? '')?.[1];
  if (itemtype !== undefined) hints.add(`itemtype=${itemtype.toLowerCase()}`);
  for (const attribute of NAMING_ATTRIBUTES) {
    const value = attributes.get(attribute);
    if (value !== undefined) for (const hint of words(value)) hints.add(hint);
  }
  return [...hints].slice(0, PER_ELEMENT);
}

const NO_HINTS: readonly string[] = [];

/** What the element says it is. Class words of `html` and `body` describe the page, not a block, and are left out. */
export function ownHints(open: OpenElement): readonly string[] {
  if (open.attributes.size === 0 || open.name === 'html' || open.name === 'body') return NO_HINTS;
  open.ownHints ??= hintsOfAttributes(open.attributes);
  return open.ownHints;
}

/** The element's own hints, then those of its ancestors from the inside out; `in-article` where that is said. */
export function allHints(open: OpenElement): readonly string[] {
  if (open.allHints !== null) return open.allHints;
  const hints = new Set<string>();
  let at: OpenElement | null = open;
  for (let level = 0; at !== null && level < LEVELS && hints.size < PER_BLOCK; level++) {
    for (const hint of ownHints(at)) hints.add(hint);
    at = at.parent;
  }
  if (open.inArticle) hints.add('in-article');
  open.allHints = [...hints];
  return open.allHints;
}

/** `<article>`, `<main>`, `<div role="main">`, `<div itemprop="articleBody">` */
export function isArticle(name: string, attributes: Attributes): boolean {
  if (name === 'article' || name === 'main') return true;
  if (attributes.size === 0) return false;
  return attributes.get('role') === 'main' || attributes.get('itemprop') === 'articleBody';
}
