import { memoize } from '../../../text/memoize.ts';
import { beginsWithCapital } from '../../../text/words.ts';
import type { View } from '../../page-view/view.ts';
import { type FeatureSink, newGroup } from './feature-sink.ts';

/** Length, ending, beginning and telling signs of a unit's own text. */
export function addShape(unit: View, found: FeatureSink): void {
  addForm(unit, found);
  addSigns(unit, found);
}

function addForm({ content, words, functionWords }: View, found: FeatureSink): void {
  let begun = 0;
  for (const word of words) if (beginsWithCapital(word)) begun++;
  const count = Math.min(words.length, 12);
  const share = Math.min(5, Math.floor(functionWords * 12));
  const capitals = Math.floor((4 * begun) / Math.max(1, words.length));
  const end = lastKind(content.slice(-1));
  const begin = firstKind(content.charAt(0));
  const form =
    (((count * 6 + share) * 5 + capitals) * LAST_KINDS.length + end) * FIRST_KINDS.length + begin;
  found.combined(FORM, form, () => {
    found.add('words', String(count));
    found.add('function', String(share));
    found.add('capitals', String(capitals));
    found.add('end', LAST_KINDS[end] ?? '');
    found.add('begin', FIRST_KINDS[begin] ?? '');
  });
}

function addSigns(unit: View, found: FeatureSink): void {
  let signs = 0;
  for (let at = 0; at < SIGNS.length; at++) if (SIGNS[at]?.holds(unit)) signs |= 1 << at;
  found.combined(OF_SIGNS, signs, () => {
    SIGNS.forEach(({ name }, at) => {
      if ((signs & (1 << at)) !== 0) found.add(name);
    });
  });
}

const FORM = newGroup();
const OF_SIGNS = newGroup();
const LETTER = /\p{L}/u;
const CAPITAL = /\p{Lu}/u;

/** What the text of a unit may have in it. */
const PATTERNS: readonly (readonly [string, RegExp])[] = [
  ['who stands where', /\((?:li|re|l|r|links|rechts|M|Mitte|v\. ?l)\.?[,)]|\b[vV]on links\b/u],
  ['digit', /\d/],
  ['©', /©|\(c\)/],
  ['picture word', /\b(?:Foto|Bild|Quelle|Grafik)\b/],
  ['bar', / \| /],
  ['address', /https?:|www\.|@|\.de\b/],
  ['date', /\d{1,2}[:.]\d{2} ?Uhr|\d{1,2}\.\d{1,2}\.\d{2,4}/],
  ['marks', /[„“"»«]/],
  ['addresses reader', /\b(?:Sie|Ihre?n?|Ihnen)\b/],
  ['addresses reader familiarly', /\b(?:du|dir|dich|deine?)\b/i],
  ['several sentences', /[.!?…]["“”»«]? \p{Lu}/u],
  ['colon early', /^[^:]{2,40}: \S/],
];

/** What a unit may be, then what it may have. */
const SIGNS: readonly { name: string; holds: (unit: View) => boolean }[] = [
  { name: 'repeats', holds: ({ isCopy }) => isCopy },
  { name: 'returns', holds: ({ hasCopies }) => hasCopies },
  { name: 'pulled', holds: ({ isPullQuote }) => isPullQuote },
  { name: 'pulled true', holds: ({ isPullQuote, stopped }) => isPullQuote && stopped },
  { name: 'pulled false', holds: ({ isPullQuote, stopped }) => isPullQuote && !stopped },
  { name: 'listed', holds: ({ listed }) => listed },
  { name: 'glued', holds: ({ glued }) => glued },
  { name: 'upper case', holds: ({ content }) => isUpperCase(content) },
  ...PATTERNS.map(([name, pattern]) => ({
    name,
    holds: ({ content }: View) => pattern.test(content),
  })),
];

function isUpperCase(content: string): boolean {
  return !/[a-z]/.test(content) && content === content.toUpperCase() && LETTER.test(content);
}

const LAST_KINDS = [
  '.',
  '!',
  '?',
  '…',
  ':',
  'mark',
  'digit',
  'letter',
  'bracket',
  'other',
] as const;
const FIRST_KINDS = ['capital', 'small', 'digit', 'mark', 'other'] as const;

/** Their places in these lists, by the last and the first character of a text. */
const lastKind = memoize((last) => LAST_KINDS.indexOf(kindOfLast(last)));
const firstKind = memoize((first) => FIRST_KINDS.indexOf(kindOfFirst(first)));

function kindOfLast(last: string): (typeof LAST_KINDS)[number] {
  const stop = LAST_KINDS.find((kind) => kind === last);
  if (stop !== undefined) return stop;
  if (/[“”"»«]/.test(last)) return 'mark';
  if (/\d/.test(last)) return 'digit';
  if (LETTER.test(last)) return 'letter';
  return /[)\]]/.test(last) ? 'bracket' : 'other';
}

function kindOfFirst(first: string): (typeof FIRST_KINDS)[number] {
  if (CAPITAL.test(first)) return 'capital';
  if (LETTER.test(first)) return 'small';
  if (/\d/.test(first)) return 'digit';
  return /[„“"»«]/.test(first) ? 'mark' : 'other';
}
