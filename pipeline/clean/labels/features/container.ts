import type { PageView, View } from '../../page-view/view.ts';
import { standsApart } from '../stands-apart.ts';
import type { FeatureSink } from './feature-sink.ts';

/** What a place of a page holds, in characters. */
interface Place {
  all: number;
  sentences: number;
  linked: number;
}

/** What a page's places hold, by place and by the elements around alone, and where its headline stands. */
export interface Containers {
  places: ReadonlyMap<string, Place>;
  boxes: ReadonlyMap<string, Place>;
  /** Characters of sentences on the whole page. */
  sentences: number;
  /** Index of the unit that shows the declared headline, else of the first `<h1>`; -1 without one. */
  title: number;
  /** Index of the first heading behind the title that opens something else, a list of teasers or comments. */
  end: number;
  declaredText: string;
}

export function containersOf({ units, page }: PageView): Containers {
  const places = new Map<string, Place>();
  const boxes = new Map<string, Place>();
  let sentences = 0;
  for (const unit of units) {
    if (unit.block.tag === null || unit.isCopy) continue;
    const isSentence = unit.stopped && unit.content.length >= 40 && unit.block.linkDensity < 0.5;
    if (isSentence) sentences += unit.content.length;
    add(places, unit.place, unit, isSentence);
    add(boxes, unit.box, unit, isSentence);
  }
  const headline = page.declared.headline?.replace(/\s+/g, ' ').trim() ?? '';
  const shown = units.findIndex(
    ({ content, block }) => content === headline && /^h\d$/.test(block.tag ?? ''),
  );
  const title = shown === -1 ? units.findIndex(({ block }) => block.tag === 'h1') : shown;
  const end = units.findIndex(({ match }, index) => index > title && match?.opens === true);
  const declaredText = page.declared.articleText ?? '';
  return { places, boxes, sentences, title, end: end === -1 ? units.length : end, declaredText };
}

function add(places: Map<string, Place>, key: string, unit: View, isSentence: boolean): void {
  const { length } = unit.content;
  const place = places.get(key) ?? { all: 0, sentences: 0, linked: 0 };
  place.all += length;
  if (isSentence) place.sentences += length;
  place.linked += unit.block.linkDensity * length;
  places.set(key, place);
}

/** How much of the page's sentences stand where the unit does, how much of that place is links, and where the title is. */
export function addContainer(
  view: PageView,
  containers: Containers,
  unit: View,
  index: number,
  found: FeatureSink,
): void {
  const place = containers.places.get(unit.place);
  const box = containers.boxes.get(unit.box);
  const form = unit.prose ? 'prose' : unit.stopped ? 'stopped' : 'open';
  const share = shareOf(place, containers);
  const around = shareOf(box, containers);
  const links = linksOf(place);
  const title = titleSide(containers, index);
  found.add('place share', share);
  found.add('box share', around);
  found.add('place links', links);
  found.add('box links', linksOf(box));
  found.add('place share', share, form);
  found.add('box share', around, form);
  found.add('place links', links, form);
  found.add('title', title);
  found.add('title', title, form);
  found.add('title', title, 'place share', share);
  if (standsApart(view, unit)) {
    found.add('apart');
    found.add('apart', form);
  }
  if (containers.declaredText !== '' && unit.content.length > 30)
    found.add(
      containers.declaredText.includes(unit.content) ? 'in declared text' : 'not in declared text',
    );
}

function shareOf(place: Place | undefined, { sentences }: Containers): string {
  if (place === undefined || sentences === 0) return 'none';
  const share = place.sentences / sentences;
  return share === 0 ? '0' : share < 0.05 ? 'tiny' : String(Math.ceil(share * 5));
}

function linksOf(place: Place | undefined): string {
  return place === undefined
    ? 'none'
    : String(Math.ceil((5 * place.linked) / Math.max(1, place.all)));
}

function titleSide({ title, end }: Containers, index: number): string {
  if (title === -1) return 'unknown';
  if (index < title) return 'below';
  if (index === title) return 'here';
  return index > end ? 'past end' : index - title > 12 ? 'above' : 'near above';
}
