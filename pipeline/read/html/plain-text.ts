import { charactersOf } from '../characters.ts';
import { readTags } from './tags.ts';

/** A value of an attribute or of JSON as plain text: entities decoded, tags left out, white space collapsed. */
export function plainText(value: string): string {
  let text = value;
  if (/[<&]/.test(value)) {
    text = '';
    const add = (part: string): void => {
      text += part;
    };
    const space = (): void => add(' ');
    const handler = {
      open: space,
      close: space,
      expectedEnd: () => '',
      heedsText: () => true,
      text: add,
    };
    readTags(charactersOf(value), () => false, handler);
  }
  return text.replace(/\s+/g, ' ').trim();
}
