import { beginsWithCapital } from '../../../text/words.ts';
import type { View } from '../../page-view/view.ts';
import { joined } from './joined.ts';

/** Length, ending, beginning and telling signs of a unit's own text. */
export function shapeFeatures(unit: View): string[] {
  const { content, words, functionWords } = unit;
  const capitals = words.filter(beginsWithCapital).length;
  const features = [
    joined('words', String(Math.min(words.length, 12))),
    joined('function', String(Math.min(5, Math.floor(functionWords * 12)))),
    joined('capitals', String(Math.floor((4 * capitals) / Math.max(1, words.length)))),
    joined('end', lastKind(content)),
    joined('begin', firstKind(content)),
  ];
  if (unit.isCopy) features.push('repeats');
  if (unit.hasCopies) features.push('returns');
  if (unit.isPullQuote) features.push('pulled', joined('pulled', String(unit.stopped)));
  if (unit.listed) features.push('listed');
  if (unit.glued) features.push('glued');
  if (/\((?:li|re|l|r|links|rechts|M|Mitte|v\. ?l)\.?[,)]|\b[vV]on links\b/u.test(content))
    features.push('who stands where');
  if (/\d/.test(content)) features.push('digit');
  if (/©|\(c\)/.test(content)) features.push('©');
  if (/\b(?:Foto|Bild|Quelle|Grafik)\b/.test(content)) features.push('picture word');
  if (/ \| /.test(content)) features.push('bar');
  if (/https?:|www\.|@|\.de\b/.test(content)) features.push('address');
  if (/\d{1,2}[:.]\d{2} ?Uhr|\d{1,2}\.\d{1,2}\.\d{2,4}/.test(content)) features.push('date');
  if (/[„“"»«]/.test(content)) features.push('marks');
  if (/\b(?:Sie|Ihre?n?|Ihnen)\b/.test(content)) features.push('addresses reader');
  if (/\b(?:du|dir|dich|deine?)\b/i.test(content)) features.push('addresses reader familiarly');
  if (isUpperCase(content)) features.push('upper case');
  if (/[.!?…]["“”»«]? \p{Lu}/u.test(content)) features.push('several sentences');
  if (/^[^:]{2,40}: \S/.test(content)) features.push('colon early');
  return features;
}

function isUpperCase(content: string): boolean {
  return !/[a-z]/.test(content) && content === content.toUpperCase() && /\p{L}/u.test(content);
}

function lastKind(content: string): string {
  const last = content.at(-1) ?? '';
  if (/[.!?…:]/.test(last)) return last;
  if (/[“”"»«]/.test(last)) return 'mark';
  if (/\d/.test(last)) return 'digit';
  if (/\p{L}/u.test(last)) return 'letter';
  return /[)\]]/.test(last) ? 'bracket' : 'other';
}

function firstKind(content: string): string {
  const first = content.charAt(0);
  if (/\p{Lu}/u.test(first)) return 'capital';
  if (/\p{L}/u.test(first)) return 'small';
  if (/\d/.test(first)) return 'digit';
  return /[„“"»«]/.test(first) ? 'mark' : 'other';
}
