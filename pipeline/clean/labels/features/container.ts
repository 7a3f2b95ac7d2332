import type { PageView, View } from '../../page-view/view.ts';
import { standsApart } from '../stands-apart.ts';
import { type FeatureSink, newGroup } from './feature-sink.ts';

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
  const form = unit.prose ? 0 : unit.stopped ? 1 : 2;
  const share = shareOf(place, containers);
  addShares(
    {
      share,
      around: shareOf(box, containers),
      links: linksOf(place),
      boxLinks: linksOf(box),
      form,
    },
    found,
  );
  const title = titleSide(containers, index);
  const isApart = standsApart(view, unit);
  const declared = declaredOf(containers, unit);
  const combination =
    ((title * SHARES.length + share) * FORMS.length + form) * 6 + declared * 2 + (isApart ? 1 : 0);
  found.combined(TITLE, combination, () => {
    found.add('title', TITLE_SIDES[title]);
    found.add('title', TITLE_SIDES[title], FORMS[form]);
    found.add('title', TITLE_SIDES[title], 'place share', SHARES[share]);
    if (isApart) {
      found.add('apart');
      found.add('apart', FORMS[form]);
    }
    if (declared === 1) found.add('in declared text');
    if (declared === 2) found.add('not in declared text');
  });
}

/** How much of the page's sentences stand at a place, how much of the place is links, and the form of a unit there: in bins. */
interface Shares {
  share: number;
  around: number;
  links: number;
  boxLinks: number;
  form: number;
}

function addShares({ share, around, links, boxLinks, form }: Shares, found: FeatureSink): void {
  const shares = share * SHARES.length + around;
  const allLinks = links * LINKS.length + boxLinks;
  const combination = (shares * LINKS.length ** 2 + allLinks) * FORMS.length + form;
  found.combined(SHARE, combination, () => {
    found.add('place share', SHARES[share]);
    found.add('box share', SHARES[around]);
    found.add('place links', LINKS[links]);
    found.add('box links', LINKS[boxLinks]);
    found.add('place share', SHARES[share], FORMS[form]);
    found.add('box share', SHARES[around], FORMS[form]);
    found.add('place links', LINKS[links], FORMS[form]);
  });
}

const TITLE = newGroup();
const SHARE = newGroup();
const FORMS = ['prose', 'stopped', 'open'];
const SHARES = ['none', '0', 'tiny', '1', '2', '3', '4', '5'];
const LINKS = ['none', '0', '1', '2', '3', '4', '5'];

function shareOf(place: Place | undefined, { sentences }: Containers): number {
  if (place === undefined || sentences === 0) return 0;
  const share = place.sentences / sentences;
  return share === 0 ? 1 : share < 0.05 ? 2 : 2 + Math.ceil(share * 5);
}

function linksOf(place: Place | undefined): number {
  return place === undefined ? 0 : 1 + Math.ceil((5 * place.linked) / Math.max(1, place.all));
}

const TITLE_SIDES = ['unknown', 'below', 'here', 'past end', 'above', 'near above'];

function titleSide({ title, end }: Containers, index: number): number {
  if (title === -1) return 0;
  if (index < title) return 1;
  if (index === title) return 2;
  return index > end ? 3 : index - title > 12 ? 4 : 5;
}

/** 1 for a unit whose text the page also declares, 2 for another; 0 where that tells nothing. */
function declaredOf({ declaredText }: Containers, { content }: View): number {
  if (declaredText === '' || content.length <= 30) return 0;
  return declaredText.includes(content) ? 1 : 2;
}
