import { Kind, kindAt } from '../characters.ts';

const STARTS = ['https://', 'http://', 'www.'];

/** After the web address that starts at `start`, the marks of the sentence around it left out; `start` if none does. */
export function webAddressEnd(text: string, start: number, limit: number): number {
  const first = text.charAt(start);
  if (first !== 'h' && first !== 'w') return start;
  if (!STARTS.some((prefix) => text.startsWith(prefix, start))) return start;
  let end = start;
  while (end < limit && isAddressPart(kindAt(text, end))) end++;
  while (end > start && isSentenceMark(kindAt(text, end - 1))) end--;
  return end;
}

function isAddressPart(kind: Kind): boolean {
  return kind !== Kind.blank && kind !== Kind.quote && kind !== Kind.surrogate;
}

function isSentenceMark(kind: Kind): boolean {
  return kind === Kind.stop || kind === Kind.pause || kind === Kind.close;
}
