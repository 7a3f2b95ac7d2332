import type { ArticleEntity } from '../../schemas/annotations.ts';
import { type Id, idOf } from '../../schemas/id.ts';
import { memoize } from '../text/memoize.ts';
import { nameKey } from './name-key.ts';

/**
 * The corpus entity an article's entity is. The ID rests on an identifier (an ISO code), else on the key of the whole
 * name, never on which spelling is the most frequent, so that more articles do not move it; and never on a surname
 * alone: "Lawrow" in an article that has no first name stays apart from "Sergej Lawrow".
 */
export function entityIdOf({
  type,
  name,
  identifiers,
}: Pick<ArticleEntity, 'type' | 'name' | 'identifiers'>): Id {
  return idOfKey(`${type} ${identifiers.toSorted()[0] ?? nameKey(name)}`);
}

const idOfKey = memoize((key) => {
  const end = key.indexOf(' ');
  return idOf('entity', key.slice(0, end), key.slice(end + 1));
});
