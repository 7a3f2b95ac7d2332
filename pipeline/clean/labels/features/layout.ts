import type { Block } from '../../../../schemas/page.ts';
import { kindsOf } from '../../page-view/hint-kinds.ts';
import type { PageView, View } from '../../page-view/view.ts';
import { type FeatureSink, newGroup, told } from './feature-sink.ts';

/** Plain text has only its line ends to tell groups apart. */
export function addTextLayout(view: PageView, unit: View, index: number, found: FeatureSink): void {
  const next = view.units[index + 1];
  const layout = view.blankLines ? 'blank lines' : 'plain lines';
  const place =
    PLACES[unit.gap > 1 ? 'b' : 'l'][next === undefined ? 'e' : next.gap > 1 ? 'b' : 'l'];
  found.add(layout);
  found.add(layout, place);
  found.add(layout, place, told(unit.stopped));
  for (const offset of NEAR) {
    const rule = view.units[index + offset]?.match?.rule;
    if (rule !== undefined) found.add(layout, place, String(offset), rule);
  }
}

/** What stands before and behind a unit: a blank line, a line's end, the page's end. */
const PLACES = { b: { b: 'bb', l: 'bl', e: 'be' }, l: { b: 'lb', l: 'll', e: 'le' } } as const;
const NEAR = [-2, -1, 1, 2];

const LINKS = newGroup();
const ELEMENTS = new Set(
  'nav aside footer header figure figcaption form ul ol table article main section blockquote button dl details'.split(
    ' ',
  ),
);

/** A block's element, links, ancestors and hints, and how its place differs from the main text's. */
export function addMarkup(view: PageView, unit: View, found: FeatureSink): void {
  const { block } = unit;
  const links = Math.ceil(block.linkDensity * 4);
  found.combined(LINKS, links, () => {
    found.add('markup');
    found.add('links', String(links));
  });
  found.shared(unit.place, `${block.tag} ${unit.stopped} ${unit.prose}`, () => {
    found.add('tag', String(block.tag), told(unit.stopped));
    addBesideMain(view, unit, found);
    addSurroundings(block, found);
  });
}

/** The elements around a block, and what they and itself are called. */
function addSurroundings({ ancestors, hints }: Block, found: FeatureSink): void {
  ancestors.forEach((element, at) => {
    if (ELEMENTS.has(element) && ancestors.indexOf(element) === at) found.add('inside', element);
  });
  for (const hint of hints) found.add('hint', hint);
}

/** How a unit's place differs from the place of most running text: its parents, and the hints it has besides. */
function addBesideMain({ main, mainHints }: PageView, unit: View, found: FeatureSink): void {
  if (main === null) {
    found.add('no main');
    return;
  }
  const { block } = unit;
  const depth = block.ancestors.length - main.ancestors.length;
  const sameParents =
    depth === 0 && block.ancestors.every((element, i) => element === main.ancestors[i]);
  const extra = block.hints.filter((hint) => !mainHints.has(hint));
  // A block has each hint once.
  const missing = mainHints.size - (block.hints.length - extra.length);
  const level = sameParents ? 'same' : depth < 0 ? 'higher' : depth === 0 ? 'level' : 'deeper';
  const more = String(Math.min(extra.length, 3));
  const less = String(Math.min(missing, 3));
  const tag = String(block.tag);
  const [prose, stopped] = [told(unit.prose), told(unit.stopped)];
  found.add('main', level, more, less);
  found.add('main', level, more, less, tag);
  found.add('main', level, more, less, prose, stopped);
  found.add('main', told(block.tag === main.tag), told(sameParents), prose);
  for (const hint of extra) found.add('extra hint', hint);
  for (const kind of new Set(extra.flatMap(kindsOf))) {
    found.add('extra kind', kind);
    found.add('extra kind', kind, prose, stopped);
    found.add('extra kind', kind, tag);
  }
}
