import { beginsWithCapital } from '../../text/words.ts';
import { near, type SignIn, share, size } from '../labels/second-look/sign.ts';
import type { View } from '../page-view/view.ts';
import { type Candidates, REACH } from './candidates.ts';

/** Something about a line that tells, more or less, whether it is the headline. */
type HeadlineSign = SignIn<Candidates>;

/** Weights are large whole numbers. */
const SMALL = 1000;

function behind(score: number | undefined, { best }: Candidates): number {
  return Math.log1p(Math.max(0, best - (score ?? 0)) / SMALL);
}

function rankOf(index: number, { lines, scores }: Candidates): number {
  const own = scores[index] ?? 0;
  return near(lines.filter((other) => (scores[other] ?? 0) > own).length);
}

const telling = ({ words }: View) =>
  words.filter((word) => word.length > 3 && beginsWithCapital(word));

function inText(unit: View, { view }: Candidates): number {
  return telling(unit).filter((word) => view.proseWords.has(word)).length;
}

/** How many other lines near the text hold a line and have more: the page's title, a breadcrumb. */
function heldBy({ content }: View, index: number, { view, first }: Candidates): number {
  let count = 0;
  for (let at = Math.max(0, first - 2 * REACH); at < first; at++) {
    const other = view.units[at]?.content ?? '';
    if (at !== index && other.length > content.length && other.includes(content)) count++;
  }
  return count;
}

/** `Krise am Hafen Rat ordnet neu` where `Rat ordnet neu` stands alone, too. */
function endsInLine({ content }: View, index: number, { view, lines }: Candidates): number {
  return Number(
    lines.some((at) => {
      const other = view.units[at]?.content ?? '';
      return at !== index && other.length * 3 > content.length && content.endsWith(` ${other}`);
    }),
  );
}

const ofText = (name: string, pattern: RegExp): HeadlineSign => ({
  name,
  of: ({ content }) => Number(pattern.test(content)),
});

const beside = (offset: number): HeadlineSign[] => [
  {
    name: `${offset}: length`,
    of: (_, index, { view }) => size(view.units[index + offset]?.content.length ?? 0),
  },
  {
    name: `${offset}: rule`,
    of: (_, index, { view }) => {
      const match = view.units[index + offset]?.match ?? null;
      return match === null ? 0 : match.verdict.kind === 'drop' ? -1 : 1;
    },
  },
  {
    name: `${offset}: stopped`,
    of: (_, index, { view }) => Number(view.units[index + offset]?.stopped ?? false),
  },
  {
    name: `${offset}: behind the likeliest`,
    of: (_, index, candidates) =>
      candidates.lines.includes(index + offset)
        ? behind(candidates.scores[index + offset], candidates)
        : -1,
  },
  {
    name: `${offset}: nouns of the text`,
    of: (_, index, candidates) => {
      const unit = candidates.view.units[index + offset];
      return unit === undefined ? -1 : inText(unit, candidates);
    },
  },
];

/** What tells a headline from kickers, sections, captions and bylines where a page has nothing but lines. */
export const HEADLINE_SIGNS: readonly HeadlineSign[] = [
  { name: 'above the text', of: (_, index, { first }) => near(first - index) },
  {
    name: 'candidates below',
    of: (_, index, { lines }) => near(lines.length - 1 - lines.indexOf(index)),
  },
  { name: 'place on the page', of: (_, index) => near(index) },
  {
    name: 'behind the likeliest',
    of: (_, index, candidates) => behind(candidates.scores[index], candidates),
  },
  { name: 'likelier lines', of: (_, index, candidates) => rankOf(index, candidates) },
  { name: 'ruled', of: (_, index, { ruled }) => Number(index === ruled) },
  {
    name: 'below the ruled one',
    of: (_, index, { ruled }) => (ruled === -1 ? -30 : near(index - ruled)),
  },
  { name: 'lines of the page', of: (_, __, { view }) => size(view.units.length) },
  { name: 'labelled', of: (_, index, { labels }) => Number(labels[index] === 'headline') },
  {
    name: 'labelled below',
    of: (_, index, { labels, first }) =>
      Number(labels.slice(index + 1, first).includes('headline')),
  },
  { name: 'length', of: ({ content }) => content.length },
  { name: 'words', of: ({ words }) => words.length },
  {
    name: 'small words',
    of: ({ words }) => words.filter((word) => !beginsWithCapital(word)).length,
  },
  { name: 'function words', of: ({ functionWords }) => functionWords },
  { name: 'stopped', of: ({ stopped }) => Number(stopped) },
  ofText('ends in a colon', /:$/),
  ofText('ends in a question mark', /\?$/),
  ofText('has a bar', / [|•·] |\|/),
  ofText('has a dash', / [–-] /),
  ofText('has a colon', /: \S/),
  ofText('has marks', /[„“"»«]/),
  ofText('has a digit', /\d/),
  ofText('has a year or time', /\b(?:19|20)\d\d\b|\d[:.]\d\d/),
  {
    name: 'rule',
    of: ({ match }) => (match === null ? 0 : match.verdict.kind === 'drop' ? -1 : 1),
  },
  { name: 'copy', of: ({ isCopy }) => Number(isCopy) },
  { name: 'copied', of: ({ hasCopies }) => Number(hasCopies) },
  { name: 'listed', of: ({ listed }) => Number(listed) },
  { name: 'blank lines above', of: ({ gap }) => Math.min(gap, 3) },
  {
    name: 'blank lines below',
    of: (_, index, { view }) => Math.min(view.units[index + 1]?.gap ?? 3, 3),
  },
  { name: 'nouns of the text', of: (unit, _, candidates) => inText(unit, candidates) },
  {
    name: 'share of nouns of the text',
    of: (unit, _, candidates) => share(inText(unit, candidates), telling(unit).length),
  },
  { name: 'held by', of: heldBy },
  { name: 'ends in a line', of: endsInLine },
  ...beside(-2),
  ...beside(-1),
  ...beside(1),
  ...beside(2),
];
