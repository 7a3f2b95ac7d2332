import { clausesOf } from '../../../pipeline/annotate/grammar/clauses.ts';
import { renderedClauses } from '../../../pipeline/annotate/grammar/rendering.ts';
import { type Word, wordsOf } from '../../../pipeline/annotate/grammar/word.ts';
import { tokensOf } from '../../../pipeline/segment/tokens/tokens.ts';
import { formsIn } from '../../../pipeline/text/forms.ts';
import { EntityType, type Mention } from '../../../schemas/annotations.ts';
import { idOf } from '../../../schemas/id.ts';

/** `{PER Ken Lee}` is a name of that type, `{said „Wir kommen.“}` an utterance in marks. */
const NOTED = /\{(\w+) ([^}]*)\}/gu;

interface Noted {
  kind: string;
  start: number;
  end: number;
}

/** The words of one sentence, with names and utterances noted in braces: "Das sagte {PER Ken Lee} in {LOC Oslo}." */
export function sentence(noted: string): Word[] {
  const parts: Noted[] = [];
  let text = '';
  let at = 0;
  for (const match of noted.matchAll(NOTED)) {
    text += noted.slice(at, match.index);
    const [whole, kind = '', inner = ''] = match;
    parts.push({ kind, start: text.length, end: text.length + inner.length });
    text += inner;
    at = match.index + whole.length;
  }
  text += noted.slice(at);
  const tokens = tokensOf(text, { start: 0, end: text.length });
  const words = wordsOf(tokens, formsIn(text, tokens));
  for (const part of parts) markPart(words, part);
  return words;
}

function markPart(words: readonly Word[], { kind, start, end }: Noted): void {
  const inside = words.filter((word) => word.start >= start && word.end <= end);
  const type = EntityType.safeParse(kind);
  const name: Mention | null = type.success
    ? {
        id: idOf('mention', start),
        paragraphId: idOf('paragraph', 0),
        type: type.data,
        form: 'name',
        entity: 0,
        start,
        end,
      }
    : null;
  for (const word of inside) {
    word.opaque ||= name === null;
    word.name = name;
    word.person = name?.type === 'PER';
    word.capital ||= name !== null && word.start === start && !word.punctuation;
  }
}

/** The clauses of a sentence on one line. */
export function clauses(noted: string): string {
  const words = sentence(noted);
  return renderedClauses(words, clausesOf(words));
}
