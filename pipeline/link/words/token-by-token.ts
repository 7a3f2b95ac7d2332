import { type Span, slice } from '../../../schemas/span.ts';
import { type Form, fact } from '../../text/forms.ts';

/** A sentence with its tokens as flat offsets. */
interface TokenSpans extends Span {
  tokens: readonly number[];
}

const WORDISH = 1;
/** Marks, and what is not to be seen: they belong to what is before them. */
const ATTACHED = 2;
const OTHER = 3;
const JOINS = /[-’'.,]/;

/** Zero means "not looked at yet". */
const kinds = new Uint8Array(0x10000);

function classify(unit: number): number {
  const character = String.fromCharCode(unit);
  const isAttached = /[\p{M}\u00ad\u200b-\u200d\u2060\ufeff]/u.test(character);
  const isWordish = /[\p{L}\p{N}]|[\ud800-\udfff]/u.test(character);
  const kind = isAttached ? ATTACHED : isWordish ? WORDISH : OTHER;
  kinds[unit] = kind;
  return kind;
}

function kindAt(text: string, index: number): number {
  if (index < 0 || index >= text.length) return OTHER;
  const unit = text.charCodeAt(index);
  return kinds[unit] || classify(unit);
}

/** "40 000" with a narrow blank, "10" and ".5", "c" and "’t": whether a word or a number may be both of two tokens. */
function mayGoOn(text: string, end: number, start: number): boolean {
  // Of blanks only a plain one parts for sure.
  if (start > end) return text.charCodeAt(end) > 0x20;
  const after = kindAt(text, start);
  if (after === ATTACHED) return true;
  const before = kindAt(text, start - 1);
  if (before !== OTHER && after !== OTHER) return true;
  if (before !== OTHER) return JOINS.test(text.charAt(start)) && kindAt(text, start + 1) !== OTHER;
  return after !== OTHER && JOINS.test(text.charAt(start - 1)) && kindAt(text, start - 2) !== OTHER;
}

function standApart(text: string, tokens: readonly number[]): boolean {
  for (let k = 2; k < tokens.length; k += 2)
    if (mayGoOn(text, tokens[k - 1] ?? 0, tokens[k] ?? 0)) return false;
  return true;
}

/** Its small letter depends on what is around it. */
const SIGMA = 'Σ';

/**
 * `of`, which lists something for the words of a text, for sentences whose tokens have these forms: token by token, as
 * tokens come again, or the whole text where a word may be more than one of them.
 */
export function tokenByToken<Item>(
  of: (text: string) => readonly Item[],
): (text: string, sentence: TokenSpans, forms: readonly Form[]) => readonly Item[] {
  const known = fact(({ text }) => (text.includes(SIGMA) ? null : of(text)));
  return (text, sentence, forms) => {
    if (!standApart(text, sentence.tokens)) return of(slice(text, sentence));
    const items: Item[] = [];
    for (const form of forms) {
      const own = known(form);
      if (own === null) return of(slice(text, sentence));
      for (const item of own) items.push(item);
    }
    return items;
  };
}
