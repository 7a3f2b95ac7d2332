import type { Role } from '../../schemas/article.ts';
import type { PageView } from './view.ts';

const SHORTEST_DUPLICATE = 60;

/**
 * Units of the article that say again, word for word, what an earlier one said: a caption printed for two screen
 * sizes, or the lead that the body repeats (the whole unit stands inside the lead).
 */
export function duplicatesOf(view: PageView, roles: readonly (Role | null)[]): Set<number> {
  const duplicates = new Set<number>();
  const kept = new Set<string>();
  const long: string[] = [];
  view.units.forEach(({ content }, index) => {
    const role = roles[index] ?? null;
    if (role === null || role === 'credit' || role === 'intertitle') return;
    const inside =
      content.length >= SHORTEST_DUPLICATE && long.some((text) => text.includes(content));
    if (kept.has(content) || inside) duplicates.add(index);
    kept.add(content);
    if (role === 'lead' || role === 'body') long.push(content);
  });
  return duplicates;
}
