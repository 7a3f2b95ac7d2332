import { wordsOf } from '../../text/words.ts';

/** A headline that shares fewer of the declared one's words is another line of the page. */
const RETOLD = 1 / 3;

/** The article's headline: the one the page shows, but sources declare one for search engines that may be another than the page's own. */
export function shownOrDeclared(shown: string | null, declared: string | null): string | null {
  if (shown === null || declared === null) return shown ?? declared;
  const wanted = new Set(wordsOf(declared).filter((word) => word.length > 3));
  const common = new Set(wordsOf(shown).filter((word) => wanted.has(word))).size;
  return common >= RETOLD * wanted.size ? shown : declared;
}
