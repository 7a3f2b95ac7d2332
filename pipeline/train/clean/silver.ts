import { z } from 'zod';
import type { Label } from '../../clean/labels/model/decode.ts';
import type { PageView, View } from '../../clean/page-view/view.ts';
import { wordsOf } from '../../text/words.ts';

/** A page of which some passages are known: those that belong to its article, and some that do not. */
export const PassagePage = z.object({
  id: z.string(),
  host: z.string(),
  with: z.array(z.string()),
  without: z.array(z.string()),
  title: z.string().nullish(),
  date: z.string().nullish(),
});
export type PassagePage = z.infer<typeof PassagePage>;

/** What five extractors keep of a page. */
export const Extracted = z.object({
  id: z.string(),
  trafilatura: z.string(),
  trafilatura_precision: z.string(),
  readability: z.string(),
  justext: z.string(),
  resiliparse: z.string(),
});
export type Extracted = z.infer<typeof Extracted>;

/** What an extractor's word is worth, in logits: a logistic regression on the 1,700 passages of the 287 pages. */
const WEIGHTS: readonly (readonly [Exclude<keyof Extracted, 'id'>, number])[] = [
  ['trafilatura', 2.3],
  ['trafilatura_precision', 2],
  ['readability', 0.5],
  ['justext', 2.2],
  ['resiliparse', 1.3],
];
const BIAS = -4.4;
/** Between these shares of certainty nobody knows: the unit teaches nothing. */
const DROPPED = 0.3;
const KEPT = 0.7;

/** What passages and the agreement of extractors tell of a page's units. */
export interface Silver {
  /** Null where they tell no label. */
  labels: (Label | null)[];
  /** Whether each unit is the article's, whatever its label; null where nobody knows. */
  kept: (boolean | null)[];
  /** Whether a passage tells that, not extractors alone. */
  told: boolean[];
}

export function silverLabels(
  { units, page }: PageView,
  gold: PassagePage,
  extracted: Extracted,
): Silver {
  const texts = new Map(WEIGHTS.map(([name]) => [name, textOf(extracted[name])]));
  const contents = units.map(({ content }) => normal(content));
  const belief = contents.map((content) => {
    const votes = WEIGHTS.reduce(
      (sum, [name, weight]) => sum + (holds(texts.get(name), content) ? weight : 0),
      BIAS,
    );
    return 1 / (1 + Math.exp(-votes));
  });
  const passages = gold.with.map(normal);
  const others = gold.without.map(normal);
  const told = contents.map((content, index): boolean | null => {
    if (passages.some((text) => content.includes(text)) && (belief[index] ?? 0) > 0.1) return true;
    if (others.some((text) => content.includes(text) && text.length * 3 > content.length))
      return false;
    return null;
  });
  const isKept = told.map((known, index): boolean | null => {
    const share = belief[index] ?? 0;
    return known ?? (share >= KEPT ? true : share <= DROPPED ? false : null);
  });
  const first = isKept.findIndex((keeps, index) => keeps && units[index]?.stopped);
  const headline = headlineAmong(units.slice(0, Math.max(first, 0)), gold.title ?? '');
  const labels = units.map((unit, index): Label | null => {
    if (index === headline) return 'headline';
    const keeps = isKept[index] ?? null;
    return keeps === null ? null : keeps ? labelOfKept(unit, page.declared.lead) : 'drop';
  });
  const kept = labels.map((label, index) => (isOther(label) ? null : (isKept[index] ?? null)));
  return { labels, kept, told: told.map((known) => known !== null) };
}

/** Headlines are found in a way of their own, and whether captions are an article's text is anyone's guess. */
function isOther(label: Label | null): boolean {
  return label === 'headline' || label === 'caption';
}

function labelOfKept({ block, content, stopped }: View, lead: string | null): Label | null {
  if (block.ancestors.includes('figure') || block.tag === 'figcaption') return 'caption';
  if (block.tag === 'h1') return null;
  if (/^h[2-6]$/.test(block.tag ?? '')) return 'intertitle';
  if (lead !== null && normal(lead) === normal(content)) return 'lead';
  // A short line of plain text may be an intertitle or a paragraph.
  return block.tag === null && !stopped && content.length < 80 ? null : 'body';
}

function headlineAmong(above: readonly View[], title: string): number {
  const wanted = new Set(wordsOf(title));
  const exact = above.findLastIndex(({ content }) => normal(content) === normal(title));
  if (exact !== -1 || wanted.size < 3) return exact;
  return above.findLastIndex(({ words, content }) => {
    const shared = new Set(words.filter((word) => wanted.has(word))).size;
    return shared >= 3 && shared * 3 >= 2 * wanted.size && content.length < 1.5 * title.length;
  });
}

interface Text {
  whole: string;
  lines: Set<string>;
  runs: Set<string>;
}

const RUN = 4;

function textOf(text: string): Text {
  const whole = normal(text);
  return {
    whole,
    lines: new Set(text.split('\n').map((line) => normal(line.replace(/^[-#*•|\s]+/, '')))),
    runs: new Set(runsOf(whole)),
  };
}

function runsOf(text: string): string[] {
  const words = text.split(' ');
  return words.slice(RUN - 1).map((_, index) => words.slice(index, index + RUN).join(' '));
}

const MIN_TELLING_LENGTH = 15;
/** Share of a unit's runs of words that an extractor must have: it may leave out a link or a note. */
const MOST_RUNS = 0.8;

function holds(text: Text | undefined, unit: string): boolean {
  if (text === undefined || unit === '') return false;
  if (text.lines.has(unit)) return true;
  if (unit.length < MIN_TELLING_LENGTH) return false;
  if (text.whole.includes(unit)) return true;
  const runs = runsOf(unit);
  return (
    runs.length > 3 && runs.filter((run) => text.runs.has(run)).length >= MOST_RUNS * runs.length
  );
}

/** As passages are compared: composed characters, no soft hyphens, white space of one blank. */
export function normal(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
