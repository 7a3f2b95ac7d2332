import { slice } from '../../../../schemas/span.ts';
import { flatMapped } from '../../../text/flat-mapped.ts';
import { lastWord } from '../../lexicon/spelling.ts';
import { titleOf } from '../../lexicon/titles.ts';
import { isOfClass } from '../../lexicon/word-classes.ts';
import type { TaggedName } from '../mentions/tagged-names.ts';

const VERB_BEHIND = /^\s\p{Ll}+te?(?:\s|$)/u;
const LAST_BEFORE = /(\S+)\s$/u;
const WORD_BEHIND = /^\s(\p{L}+)/u;
const CLOSES = /^[.,;:!?)–]/u;
/** A genitive can stand behind them alone: "wegen Jahns". */
const GOVERNS_GENITIVE = /^(?:wegen|trotz|statt|anstatt|seitens|namens|anhand|anlässlich)$/iu;
const REACH = 30;

/**
 * The last words of persons' names whose s belongs to the name, as no noun stands beside it that a genitive could belong
 * to: "Jahns leitet das Haus", "sagte Jahns am Montag", "(Bürgermeister Jahns)", not "das Haus Jahns", "sagte Jahns
 * Anwalt". But for a verb behind, it tells nothing where the article has the word without its s.
 */
export function wholeWords(text: string, names: readonly TaggedName[]): Set<string> {
  const words = names.map((name) => lastWord(slice(text, name)));
  const known = new Set(words);
  return new Set(
    flatMapped(names, (name, i) => {
      const word = words[i] ?? '';
      if (name.type !== 'PER' || !word.endsWith('s')) return [];
      const behind = text.slice(name.end, name.end + REACH);
      const isSubject = VERB_BEHIND.test(behind);
      if (!isSubject && (known.has(word.slice(0, -1)) || !standsAlone(behind))) return [];
      const [, before = ''] =
        LAST_BEFORE.exec(text.slice(Math.max(0, name.start - REACH), name.start)) ?? [];
      const isOwned = /^\p{Lu}[\p{L}-]+$/u.test(before) && titleOf(before) === null;
      return isOwned || GOVERNS_GENITIVE.test(before) ? [] : [word];
    }),
  );
}

/** What is behind a name is nothing that it could own: the end, "am", "und". */
function standsAlone(behind: string): boolean {
  if (CLOSES.test(behind)) return true;
  const word = WORD_BEHIND.exec(behind)?.[1] ?? '';
  return isOfClass(word, 'preposition') || isOfClass(word, 'conjunction');
}
