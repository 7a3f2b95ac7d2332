import { readTags } from './tags.ts';

/** A value of an attribute or of JSON as plain text: entities decoded, tags left out, white space collapsed. */
export function plainText(value: string): string {
  let text = value;
  if (/[<&]/.test(value)) {
    text = '';
    const add = (part: string): void => {
      text += part;
    };
    readTags(value, () => false, { open: () => add(' '), close: () => add(' '), text: add });
  }
  return text.replace(/\s+/g, ' ').trim();
}
