import { type Form, sign } from '../../../text/forms.ts';
import { bodyHeads } from '../../lexicon/body-lists.ts';
import { isAdjective } from '../../lexicon/citation-form.ts';
import { isCommon } from '../../lexicon/common-nouns.ts';
import { determinerOf } from '../../lexicon/declension.ts';
import { cities } from '../../lexicon/name-lists.ts';
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
  if (word?.capital !== true || !/^\p{Lu}\p{L}/u.test(word.text)) return false;
  return !isCommon(word.text) || word.text.split('-').some((part) => cities.has(part));
}

/** Behind "Wirtschaft, Handel und Verkehr" that begins at `at`; `at` where no noun stands. */
function endOfField(words: readonly Word[], at: number): number {
  let to = at;
  if (/^\p{Ll}+e[rns]?$/u.test(words[to]?.text ?? '') && !determinerOf(words[to]?.lower ?? ''))
    to++;
  // "Verband der Deutschen | Brauer"
  if (words[to + 1]?.capital && isAdjective(words[to]?.text ?? '')) to++;
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

/** Where the body's name begins: at "Nationalen | Plattform", at "Wohn- und | Pflegeheim", else at its head. */
function startOfBody(words: readonly Word[], head: number): number {
  const isJoined =
    words[head - 1]?.text === 'und' && /^\p{Lu}.*-$/u.test(words[head - 2]?.text ?? '');
  if (isJoined) return head - 2;
  const adjective = words[head - 1];
  return adjective?.capital && isAdjective(adjective.text) && isDetermined(words, head - 1)
    ? head - 1
    : head;
}

function isDetermined(words: readonly Word[], at: number): boolean {
  return determinerOf(words[at - 1]?.lower ?? '') !== undefined;
}

function bodyAt(words: readonly Word[], head: number): NameFound | null {
  const word = words[head];
  const behind = word?.capital && makesBody(word.form) ? behindHead(word.form) : null;
  if (behind === null) return null;
  const from = startOfBody(words, head);
  const next = words[head + 1]?.text ?? '';
  if (behind.has('name')) {
    const to = endOfName(words, head + 1);
    if (to > head + 1) return { from, to, type: 'ORG' };
  }
  const links =
    (next === 'für' && behind.has('field')) || (next === 'der' && behind.has('members'));
  if (!links || !isDetermined(words, from)) return null;
  const to = endOfField(words, head + 2);
  if (to === head + 2) return null;
  return { from, to: /^\p{Lu}{2,4}$/u.test(words[to]?.text ?? '') ? to + 1 : to, type: 'ORG' };
}

export const bodyWithHead: NameHeuristic = {
  name: 'body-with-head',
  example:
    'Die [ORG Hochschule Nordheim], das [ORG Nationale Institut für Wind und Wetter] und das [ORG Wohn- und Pflegeheim Nordheim] fragten den [ORG Verband der Köche NRW].',
  nearMiss:
    'Die Hochschule fragte den Verband nach der Zahl der Köche und suchte Platz für Wetter.',
  yields: true,
  find(words) {
    const found: NameFound[] = [];
    for (let head = 0; head < words.length; head++) {
      const body = bodyAt(words, head);
      if (body === null) continue;
      found.push(body);
      head = body.to - 1;
    }
    return found;
  },
};
