import { plainText } from './html/plain-text.ts';

/** `&uuml;`, `&#228;`, and escaped twice `&amp;uuml;` */
const ENTITY = /&(?:amp;)?(?:[a-zA-Z]{2,8}\d?|#\d{2,5}|#x[\da-f]{2,5});/gi;
/** A lone `&amp;` in a text may be meant. */
const SPOT_CHECK = 2;
const MAX_ESCAPES = 2;

/**
 * A plain text without the HTML entities that a crawler left in it (`B&uuml;rgermeister`); null where it has none, or so
 * few that they may be meant. White space stays as it is.
 */
export function withoutEntities(text: string): string | null {
  if ((text.match(ENTITY)?.length ?? 0) < SPOT_CHECK) return null;
  let decoded = text;
  for (let round = 0; round < MAX_ESCAPES; round++) {
    decoded = decoded.replace(ENTITY, (entity) =>
      /^&(?:nbsp|#160|#xa0);$/i.test(entity) ? '\u00a0' : plainText(entity) || entity,
    );
  }
  return decoded;
}
