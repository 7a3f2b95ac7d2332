import { kindsOf } from '../../page-view/hint-kinds.ts';
import type { PageView, View } from '../../page-view/view.ts';
import { joined } from './joined.ts';

/** Plain text has only its line ends to tell groups apart. */
export function textFeatures(view: PageView, unit: View, index: number): string[] {
  const next = view.units[index + 1];
  const layout = view.blankLines ? 'blank lines' : 'plain lines';
  const before = unit.gap > 1 ? 'b' : 'l';
  const after = next === undefined ? 'e' : next.gap > 1 ? 'b' : 'l';
  const place = joined(layout, before + after);
  const near = [-2, -1, 1, 2].flatMap((offset) => {
    const rule = view.units[index + offset]?.match?.rule;
    return rule === undefined ? [] : [joined(joined(place, String(offset)), rule)];
  });
  return [layout, place, joined(place, String(unit.stopped)), ...near];
}

const ELEMENTS =
  /^(?:nav|aside|footer|header|figure|figcaption|form|ul|ol|table|article|main|section|blockquote|button|dl|details)$/;

/** A block's element, links, ancestors and hints, and how its place differs from the main text's. */
export function markupFeatures(view: PageView, unit: View): string[] {
  const { block } = unit;
  const features = [
    'markup',
    joined('links', String(Math.ceil(block.linkDensity * 4))),
    joined(joined('tag', String(block.tag)), String(unit.stopped)),
    ...besideMain(view, unit),
  ];
  for (const element of new Set(block.ancestors))
    if (ELEMENTS.test(element)) features.push(joined('inside', element));
  for (const hint of block.hints) features.push(joined('hint', hint));
  return features;
}

/** How a unit's place differs from the place of most running text: its parents, and the hints it has besides. */
function besideMain({ main, mainHints }: PageView, unit: View): string[] {
  if (main === null) return ['no main'];
  const { block } = unit;
  const depth = block.ancestors.length - main.ancestors.length;
  const sameParents =
    depth === 0 && block.ancestors.every((element, i) => element === main.ancestors[i]);
  const extra = block.hints.filter((hint) => !mainHints.has(hint));
  // A block has each hint once.
  const missing = mainHints.size - (block.hints.length - extra.length);
  const level = sameParents ? 'same' : depth < 0 ? 'higher' : depth === 0 ? 'level' : 'deeper';
  const kin = joined(joined('main', level), `${Math.min(extra.length, 3)} ${Math.min(missing, 3)}`);
  const tag = String(block.tag);
  const text = joined(String(unit.prose), String(unit.stopped));
  const features = [
    kin,
    joined(kin, tag),
    joined(kin, text),
    joined(
      joined('main', joined(String(block.tag === main.tag), String(sameParents))),
      String(unit.prose),
    ),
  ];
  for (const hint of extra) features.push(joined('extra hint', hint));
  for (const name of new Set(extra.flatMap(kindsOf))) {
    const kind = joined('extra kind', name);
    features.push(kind, joined(kind, text), joined(kind, tag));
  }
  return features;
}
