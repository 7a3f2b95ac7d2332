import type { Role } from '../../../schemas/article.ts';
import { MAX_PARAGRAPHS } from '../page-view/repeats.ts';
import type { PageView, View } from '../page-view/view.ts';

const MIN_DUPLICATE_LENGTH = 60;
/** A copy may carry this much in front, glued: `Placeholder image-1Auch deshalb …`. */
const MAX_PREFIX_LENGTH = 40;

/**
 * Units that say again, word for word, what another one says: a caption printed for two screen sizes,
 * the lead that the body repeats (the whole unit stands inside the lead), a paragraph printed again with a label glued on.
 */
export function duplicatesOf(view: PageView, roles: readonly (Role | null)[]): Set<number> {
  const duplicates = new Set<number>();
  const kept = new Set<string>();
  const long: string[] = [];
  const endings = textsByEnding(view.units.filter((_, index) => (roles[index] ?? null) !== null));
  view.units.forEach(({ content }, index) => {
    const role = roles[index] ?? null;
    if (role === 'credit' || role === 'intertitle') return;
    const inside =
      content.length >= MIN_DUPLICATE_LENGTH && long.some((text) => text.includes(content));
    if (inside) duplicates.add(index);
    if (role === null) return;
    if (kept.has(content) || isPrefixedCopy(content, endings)) duplicates.add(index);
    kept.add(content);
    if ((role === 'lead' || role === 'body') && long.length < MAX_PARAGRAPHS) long.push(content);
  });
  return duplicates;
}

function textsByEnding(units: readonly View[]): Map<string, string[]> {
  const endings = new Map<string, string[]>();
  for (const { content, prose } of units) {
    if (!prose) continue;
    const ending = content.slice(-MIN_DUPLICATE_LENGTH);
    endings.set(ending, [...(endings.get(ending) ?? []), content]);
  }
  return endings;
}

function isPrefixedCopy(content: string, endings: ReadonlyMap<string, readonly string[]>): boolean {
  const alike = endings.get(content.slice(-MIN_DUPLICATE_LENGTH)) ?? [];
  return alike.some(
    (text) =>
      text.length < content.length &&
      content.length - text.length <= MAX_PREFIX_LENGTH &&
      content.endsWith(text),
  );
}
