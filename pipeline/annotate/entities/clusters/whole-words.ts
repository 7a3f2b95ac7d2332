import { slice } from '../../../../schemas/span.ts';
import { lastWord } from '../../lexicon/spelling.ts';
import { titleOf } from '../../lexicon/titles.ts';
import type { TaggedName } from '../mentions/tagged-names.ts';

const VERB_BEHIND = /^\s\p{Ll}+te?(?:\s|$)/u;
const LAST_BEFORE = /(\S+)\s$/u;
const REACH = 30;

/**
 * The last words of persons' names whose s belongs to the name: a verb stands behind ("Jahns leitet das Haus") and no
 * noun before that the genitive could belong to ("das Haus Jahns").
 */
export function wholeWords(text: string, names: readonly TaggedName[]): Set<string> {
  return new Set(
    names.flatMap((name) => {
      const word = lastWord(slice(text, name));
      if (name.type !== 'PER' || !word.endsWith('s')) return [];
      if (!VERB_BEHIND.test(text.slice(name.end, name.end + REACH))) return [];
      const [, before = ''] =
        LAST_BEFORE.exec(text.slice(Math.max(0, name.start - REACH), name.start)) ?? [];
      return /^\p{Lu}[\p{L}-]+$/u.test(before) && titleOf(before) === null ? [] : [word];
    }),
  );
}
