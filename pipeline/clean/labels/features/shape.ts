import { beginsWithCapital } from '../../../text/words.ts';
import type { View } from '../../page-view/view.ts';
import { type FeatureSink, told } from './feature-sink.ts';

/** Length, ending, beginning and telling signs of a unit's own text. */
export function addShape(unit: View, found: FeatureSink): void {
  const { content, words, functionWords } = unit;
  let capitals = 0;
  for (const word of words) if (beginsWithCapital(word)) capitals++;
  found.add('words', String(Math.min(words.length, 12)));
  found.add('function', String(Math.min(5, Math.floor(functionWords * 12))));
  found.add('capitals', String(Math.floor((4 * capitals) / Math.max(1, words.length))));
  found.add('end', lastKind(content));
  found.add('begin', firstKind(content));
  if (unit.isCopy) found.add('repeats');
  if (unit.hasCopies) found.add('returns');
  if (unit.isPullQuote) {
    found.add('pulled');
    found.add('pulled', told(unit.stopped));
  }
  if (unit.listed) found.add('listed');
  if (unit.glued) found.add('glued');
  for (const { name, pattern } of SIGNS) if (pattern.test(content)) found.add(name);
  if (isUpperCase(content)) found.add('upper case');
  if (SEVERAL_SENTENCES.test(content)) found.add('several sentences');
  if (EARLY_COLON.test(content)) found.add('colon early');
}

/** What the words of a unit may have in them. */
const SIGNS = [
  {
    name: 'who stands where',
    pattern: /\((?:li|re|l|r|links|rechts|M|Mitte|v\. ?l)\.?[,)]|\b[vV]on links\b/u,
  },
  { name: 'digit', pattern: /\d/ },
  { name: '©', pattern: /©|\(c\)/ },
  { name: 'picture word', pattern: /\b(?:Foto|Bild|Quelle|Grafik)\b/ },
  { name: 'bar', pattern: / \| / },
  { name: 'address', pattern: /https?:|www\.|@|\.de\b/ },
  { name: 'date', pattern: /\d{1,2}[:.]\d{2} ?Uhr|\d{1,2}\.\d{1,2}\.\d{2,4}/ },
  { name: 'marks', pattern: /[„“"»«]/ },
  { name: 'addresses reader', pattern: /\b(?:Sie|Ihre?n?|Ihnen)\b/ },
  { name: 'addresses reader familiarly', pattern: /\b(?:du|dir|dich|deine?)\b/i },
];
const SEVERAL_SENTENCES = /[.!?…]["“”»«]? \p{Lu}/u;
const EARLY_COLON = /^[^:]{2,40}: \S/;
const LETTER = /\p{L}/u;
const CAPITAL = /\p{Lu}/u;

function isUpperCase(content: string): boolean {
  return !/[a-z]/.test(content) && content === content.toUpperCase() && LETTER.test(content);
}

function lastKind(content: string): string {
  const last = content.at(-1) ?? '';
  if (/[.!?…:]/.test(last)) return last;
  if (/[“”"»«]/.test(last)) return 'mark';
  if (/\d/.test(last)) return 'digit';
  if (LETTER.test(last)) return 'letter';
  return /[)\]]/.test(last) ? 'bracket' : 'other';
}

function firstKind(content: string): string {
  const first = content.charAt(0);
  if (CAPITAL.test(first)) return 'capital';
  if (LETTER.test(first)) return 'small';
  if (/\d/.test(first)) return 'digit';
  return /[„“"»«]/.test(first) ? 'mark' : 'other';
}
