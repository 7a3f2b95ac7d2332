import { fact, sign } from '../../../text/forms.ts';
import { grouped } from '../../../text/group-by.ts';
import { lazy } from '../../../text/lazy.ts';
import { listedThings, thingHeads } from '../../lexicon/body-lists.ts';
import type { Word } from '../sentence.ts';
import type { NameFound, NameHeuristic } from './heuristic.ts';

const byFirstWord = lazy(() => {
  const names = [...listedThings].map((name) => name.split(' '));
  const longestFirst = names.sort((a, b) => b.length - a.length);
  return grouped(longestFirst, ([first]) => first ?? '');
});

const NONE: readonly string[][] = [];

const startingWith = fact(({ text }) => byFirstWord().get(text) ?? NONE);

const opensThing = sign((form) => startingWith(form).length > 0 || thingHeads.has(form.text));

/** How many words from `from` on are a listed name. */
function listedLength(words: readonly Word[], from: number): number {
  const first = words[from];
  const names = first ? startingWith(first.form) : NONE;
  return names.find((name) => name.every((part, i) => words[from + i]?.text === part))?.length ?? 0;
}

/** "MV Nordwind". */
function headedLength(words: readonly Word[], from: number): number {
  const name = words[from + 1];
  return thingHeads.has(words[from]?.text ?? '') && name?.capital ? 2 : 0;
}

export const listedThing: NameHeuristic = {
  name: 'listed-thing',
  example:
    'Auf der [MISC MV Nordwind] lasen sie im [MISC Grundgesetz] und sahen die [MISC Champions League].',
  nearMiss:
    'Auf dem Schiff lasen sie im Gesetz und sahen die Liga der Champions, MS betrifft viele.',
  yields: true,
  find(words) {
    const found: NameFound[] = [];
    words.forEach(({ form }, from) => {
      if (!opensThing(form)) return;
      const length = listedLength(words, from) || headedLength(words, from);
      if (length > 0) found.push({ from, to: from + length, type: 'MISC' });
    });
    return found;
  },
};
