/** A longer passage is named by its first and last words. */
const MAX_CHARS = 120;
const WORDS = 5;

/**
 * The address of a passage in its page (URL Fragment Text Directives, WICG): a browser that knows them scrolls to the
 * words. Null without an address.
 */
export function passageUrl(url: string | null, text: string): string | null {
  if (url === null || !/^https?:/i.test(url)) return null;
  const words = text.trim().split(/\s+/);
  const directive =
    text.length <= MAX_CHARS || words.length <= 2 * WORDS
      ? encoded(words)
      : `${encoded(words.slice(0, WORDS))},${encoded(words.slice(-WORDS))}`;
  const [page = '', fragment = ''] = url.split('#', 2);
  return `${page}#${fragment.split(':~:')[0]}:~:text=${directive}`;
}

/** `&`, `,` and `-` have a meaning of their own in a directive; the first two are escaped anyway. */
function encoded(words: readonly string[]): string {
  const wellFormed = Buffer.from(words.join(' ')).toString(); // half a surrogate pair cannot be escaped
  return encodeURIComponent(wellFormed).replaceAll('-', '%2D');
}
