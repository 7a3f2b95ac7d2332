import { z } from 'zod';
import { loadLexicon } from '../../lexicon.ts';
import { memoize } from '../../text/memoize.ts';
import type { Attributes } from './attributes.ts';
import type { OpenElement } from './open-elements.ts';

const word = (file: string): Set<string> =>
  new Set(
    loadLexicon(
      new URL(`lexicon/${file}`, import.meta.url),
      z.record(z.string(), z.string().min(1)),
    ).flatMap((row) => Object.values(row)),
  );

const LAYOUT_WORDS = word('layout-words.tsv');

/** So many fit a few sites; more would be slower to find than to read again. */
const MOST_VALUES = 8192;

/** An attribute that gives hints: what its value says. */
interface Hinting {
  /** Hints of attributes with a lower one stand first. */
  rank: number;
  read: (value: string) => readonly string[];
}

const HINTING = new Map<string, Hinting>(
  [
    ...['role', 'itemprop', 'rel'].map((name) => ({ name, read: kept(stated(name)) })),
    { name: 'itemtype', read: kept(typeHints) },
    { name: 'class', read: kept(nameHints) },
    ...['id', ...word('data-attributes.tsv')].map((name) => ({
      name,
      read: distinctHints(nameHints),
    })),
  ].map(({ name, read }, rank) => [name, { rank, read }]),
);

export const HINTING_ATTRIBUTES: readonly string[] = [...HINTING.keys()];

const NO_HINTS: readonly string[] = [];
/** Hints an element gives; with how many a block looks no further outwards, and how far it looks at most. */
const PER_ELEMENT = 16;
const PER_BLOCK = 48;
const LEVELS = 32;
/** The value of an attribute that names; longer ones are JSON, tracking or style sheets in disguise. */
const NAME_LENGTH = 400;

/** `role=main`, `rel=author`: what an attribute of that name lists. */
function stated(attribute: string): (value: string) => string[] {
  return (value) =>
    value
      .toLowerCase()
      .split(/\s+/, 4)
      .filter((word) => word !== '' && word.length <= 40)
      .map((word) => `${attribute}=${word}`);
}

/** `https://schema.org/NewsArticle` gives itemtype=newsarticle. */
function typeHints(value: string): string[] {
  const type = /(\w+)\/?$/.exec(value.slice(0, NAME_LENGTH))?.[1];
  return type === undefined ? [] : [`itemtype=${type.toLowerCase()}`];
}

/** The words of a name: `c-TeaserBox__kicker--small` gives c-, teaser, box, kicker; those of layout are left out. */
function nameHints(name: string): string[] {
  const hints: string[] = [];
  let start = -1;
  let hasDigit = false;
  let wasSmall = false;
  for (let at = 0; at <= name.length; at++) {
    const code = at < name.length ? name.charCodeAt(at) : 0;
    if (code > 0x7f) return wideNameHints(name);
    const isSmall = code >= 0x61 && code <= 0x7a;
    const isCapital = code >= 0x41 && code <= 0x5a;
    const isDigit = code >= 0x30 && code <= 0x39;
    const isPart = isSmall || isCapital || isDigit;
    if (start !== -1 && (!isPart || (isCapital && wasSmall))) {
      if (!hasDigit) addWord(hints, name, start, at);
      start = -1;
    }
    if (isPart && start === -1) {
      start = at;
      hasDigit = false;
    }
    hasDigit ||= isDigit;
    wasSmall = isSmall;
  }
  return hints;
}

function addWord(hints: string[], name: string, start: number, end: number): void {
  if (end - start < 3 || end - start > 24) return;
  const word = name.slice(start, end).toLowerCase();
  if (!LAYOUT_WORDS.has(word)) hints.push(word);
}

/** The same for names with other letters than ASCII ones. */
function wideNameHints(name: string): string[] {
  return name
    .replace(/([a-zäöüß])(?=[A-ZÄÖÜ])/g, '$1 ')
    .toLowerCase()
    .split(/[^a-zäöüß0-9]+/)
    .filter((part) => /^[a-zäöüß]{3,24}$/.test(part) && !LAYOUT_WORDS.has(part));
}

/** With the answers kept: a site uses the same few hundred values over and over. */
function kept(read: (value: string) => string[]): (value: string) => readonly string[] {
  return memoize(distinctHints(read), MOST_VALUES);
}

function distinctHints(read: (value: string) => string[]): (value: string) => readonly string[] {
  return (value) => {
    const hints: string[] = [];
    for (const hint of read(value))
      if (hints.length < PER_ELEMENT && !hints.includes(hint)) hints.push(hint);
    return hints;
  };
}

/** Values longer than names are no key to keep. */
function hintsOfValue({ read }: Hinting, value: string): readonly string[] {
  return read(value.length <= NAME_LENGTH ? value : value.slice(0, NAME_LENGTH));
}

/** What the element says it is: class words, `role=…`, `itemprop=…`, `itemtype=…`, `rel=…`, all in lower case. */
function hintsOfAttributes(attributes: Attributes): readonly string[] {
  let found: readonly string[] | null = null;
  for (let at = 0; at < attributes.size; at++) {
    const hinting = HINTING.get(attributes.nameAt(at));
    if (hinting === undefined) continue;
    if (found !== null) return hintsOfSeveral(attributes);
    found = hintsOfValue(hinting, attributes.valueAt(at));
  }
  return found ?? NO_HINTS;
}

function hintsOfSeveral(attributes: Attributes): readonly string[] {
  const said: { rank: number; hints: readonly string[] }[] = [];
  for (let at = 0; at < attributes.size; at++) {
    const hinting = HINTING.get(attributes.nameAt(at));
    if (hinting === undefined) continue;
    said.push({ rank: hinting.rank, hints: hintsOfValue(hinting, attributes.valueAt(at)) });
  }
  said.sort((a, b) => a.rank - b.rank);
  const hints = said.reduce((all, each) => distinct(all, each.hints), NO_HINTS);
  return hints.slice(0, PER_ELEMENT);
}

/** What the element says it is. Class words of `html` and `body` describe the page, not a block, and are left out. */
export function ownHints(open: OpenElement): readonly string[] {
  const { tag, attributes, name } = open;
  if (attributes.size === 0 || name === 'html' || name === 'body') return NO_HINTS;
  tag.hints ??= hintsOfAttributes(attributes);
  return tag.hints;
}

/** The element's own hints, then those of its ancestors from the inside out; `in-article` where that is said. */
export function allHints(open: OpenElement): string[] {
  open.allHints ??= open.inArticle ? [...hintsAround(open), 'in-article'] : [...hintsAround(open)];
  return open.allHints;
}

function hintsAround(open: OpenElement): readonly string[] {
  open.hintsAround ??= hintsWithParents(open);
  return open.hintsAround;
}

function hintsWithParents(open: OpenElement): readonly string[] {
  const outer = open.parent === null ? NO_HINTS : hintsAround(open.parent);
  const all = distinct(ownHints(open), outer);
  // Where there are more, what is left out depends on the element at which one begins.
  return all.length < PER_BLOCK && open.depth <= LEVELS ? all : firstHints(open);
}

function firstHints(open: OpenElement): readonly string[] {
  const hints = new Set<string>();
  let at: OpenElement | null = open;
  for (let level = 0; at !== null && level < LEVELS && hints.size < PER_BLOCK; level++) {
    for (const hint of ownHints(at)) hints.add(hint);
    at = at.parent;
  }
  return [...hints];
}

/** Two short lists, each without repetition, as one. */
export function distinct(first: readonly string[], second: readonly string[]): readonly string[] {
  if (first.length === 0) return second;
  return second.length === 0 ? first : first.concat(second.filter((hint) => !first.includes(hint)));
}
