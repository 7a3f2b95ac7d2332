import type { Block } from '../../../schemas/page.ts';
import type { PlainUnit } from './main-text.ts';

/** Of each text, the unit where it belongs: above running text (an intertitle, not its copy in a list of contents), else the first. */
export function properPlaces(
  units: readonly PlainUnit[],
  copied: readonly boolean[],
): Map<string, number> {
  const places = new Map<string, number>();
  units.forEach(({ content }, index) => {
    if (copied[index]) return;
    const before = places.get(content);
    const excluded = before !== undefined && units[before + 1]?.prose;
    if (before === undefined || (!excluded && units[index + 1]?.prose)) places.set(content, index);
  });
  return places;
}

/**
 * Which units are a copy of the article: parts of a line on which a crawler wrote, without line ends, what the page also
 * shows as paragraphs. More than half of such a line stands elsewhere, word for word.
 */
export function copiedUnits(units: readonly PlainUnit[]): boolean[] {
  if (!units.some(({ unit }) => unit.glued)) return units.map(() => false);
  const shown = new Set(units.flatMap(({ unit, content }) => (unit.glued ? [] : [content])));
  const lines = new Map<Block, { all: number; copied: number }>();
  for (const { unit, content } of units) {
    if (!unit.glued) continue;
    const line = lines.get(unit.block) ?? { all: 0, copied: 0 };
    line.all += content.length;
    if (shown.has(content)) line.copied += content.length;
    lines.set(unit.block, line);
  }
  return units.map(({ unit }) => {
    const line = lines.get(unit.block);
    return line !== undefined && line.copied * 2 > line.all;
  });
}

/** A page with more running text than this many paragraphs is no article: what it repeats is not sought further. */
export const MAX_PARAGRAPHS = 500;
const MIN_PULL_LENGTH = 25;

/** Tells whether a text stands inside one of the longer ones, its marks and stop aside, as a pull quote does. */
export function pulledFrom(long: readonly string[]): (content: string) => boolean {
  const whole = long.join('\n');
  return (content) => {
    if (content.length < MIN_PULL_LENGTH) return false;
    const core = content.slice(
      OPENS.has(content.charAt(0)) ? 1 : 0,
      CLOSES.has(content.slice(-1)) ? -1 : undefined,
    );
    if (!whole.includes(core)) return false;
    return long.some((text) => text.length > content.length && text.includes(core));
  };
}

const OPENS = new Set('„“"»«');
const CLOSES = new Set('“”"»«.!?');

export function countOf(values: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}
