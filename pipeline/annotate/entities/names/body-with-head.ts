import { type Form, sign } from '../../../text/forms.ts';
import { bodyHeads } from '../../lexicon/body-lists.ts';
import { isCommon } from '../../lexicon/common-nouns.ts';
import { determinerOf } from '../../lexicon/declension.ts';
import type { Word } from '../sentence.ts';
import type { NameFound, NameHeuristic } from './heuristic.ts';

const MAX_NAME_WORDS = 3;
const MAX_FIELD_WORDS = 9;

/** The noun without its genitive's ending, if it makes bodies: "Amtsgerichts" → what may stand behind "Amtsgericht". */
function behindHead({ text }: Form): ReadonlySet<string> | null {
  return bodyHeads.get(text) ?? bodyHeads.get(text.replace(/e?s$/u, '')) ?? null;
}

const makesBody = sign((form) => behindHead(form) !== null);

/** Behind the name that begins at `at`: "Hochschule | Nordheim". */
function endOfName(words: readonly Word[], at: number): number {
  let to = at;
  while (to - at < MAX_NAME_WORDS && isProper(words[to])) to++;
  return to;
}

function isProper(word: Word | undefined): boolean {
  return word?.capital === true && /^\p{Lu}\p{L}/u.test(word.text) && !isCommon(word.text);
}

/** Behind "Wirtschaft, Handel und Verkehr" that begins at `at`; `at` where no noun stands. */
function endOfField(words: readonly Word[], at: number): number {
  let to = at;
  if (/^\p{Ll}+e[rns]?$/u.test(words[to]?.text ?? '') && !determinerOf(words[to]?.lower ?? ''))
    to++;
  if (!words[to]?.capital) return at;
  to++;
  while (to - at < MAX_FIELD_WORDS) {
    const joint = words[to]?.text ?? '';
    const isList = joint === ',' && endsWithUnd(words, to);
    if ((joint !== 'und' && !isList) || !words[to + 1]?.capital) break;
    to += 2;
  }
  return to;
}

/** "Kunst, Kultur | und Sport" goes on, "Kunst, Kultur, das …" does not. */
function endsWithUnd(words: readonly Word[], comma: number): boolean {
  const next = words[comma + 2]?.text;
  return next === 'und' || (next === ',' && endsWithUnd(words, comma + 2));
}

function endOfBody(words: readonly Word[], head: number): number {
  const word = words[head];
  const behind = word?.capital && makesBody(word.form) ? behindHead(word.form) : null;
  if (behind === null) return head;
  const next = words[head + 1]?.text ?? '';
  if (behind.has('name')) {
    const end = endOfName(words, head + 1);
    if (end > head + 1) return end;
  }
  const links =
    (next === 'für' && behind.has('field')) || (next === 'der' && behind.has('members'));
  if (!links || !determinerOf(words[head - 1]?.lower ?? '')) return head;
  const end = endOfField(words, head + 2);
  if (end === head + 2) return head;
  return /^\p{Lu}{2,4}$/u.test(words[end]?.text ?? '') ? end + 1 : end;
}

export const bodyWithHead: NameHeuristic = {
  name: 'body-with-head',
  example:
    'Die [ORG Hochschule Nordheim] und das [ORG Institut für Wind und Wetter] fragten den [ORG Verband der Köche NRW].',
  nearMiss:
    'Die Hochschule fragte den Verband nach der Zahl der Köche und suchte Platz für Wetter.',
  yields: true,
  find(words) {
    const found: NameFound[] = [];
    for (let from = 0; from < words.length; from++) {
      const to = endOfBody(words, from);
      if (to === from) continue;
      found.push({ from, to, type: 'ORG' });
      from = to - 1;
    }
    return found;
  },
};
