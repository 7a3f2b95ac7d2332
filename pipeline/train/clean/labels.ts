import { z } from 'zod';
import type { Label } from '../../clean/labels/model/decode.ts';
import type { View } from '../../clean/page-view/view.ts';
import { folded, wordsOf } from '../../text/words.ts';

/** A page of the gold set: its article as a careful reader would copy it out. */
export const GoldPage = z.object({
  id: z.string(),
  url: z.string(),
  headline: z.string().nullable(),
  lead: z.array(z.string()),
  sections: z.array(z.object({ headline: z.array(z.string()), paragraphs: z.array(z.string()) })),
  captions: z.array(z.string()).nullable().optional(),
});
export type GoldPage = z.infer<typeof GoldPage>;

const SHORTEST_PART = 25;
/** Shares of a gold text that a unit may lack or add and still be it. */
const PART_OF = 0.5;

/** The label of every unit of a page, by comparing its text with the gold article's. */
export function labelsOf(units: readonly View[], gold: GoldPage): Label[] {
  const texts = goldTexts(gold);
  const shown = new Set(units.map(({ content }) => content));
  const parted = new Map([...texts].filter(([text]) => !shown.has(text)));
  const candidates = units.map(({ content }) => texts.get(content) ?? partLabel(content, parted));
  const first = candidates.findIndex((label) => label === 'lead' || label === 'body');
  if (!candidates.slice(0, Math.max(0, first)).includes('headline')) {
    const retold = retoldHeadline(units.slice(0, Math.max(0, first)), gold.headline ?? '');
    if (retold !== -1) candidates[retold] = 'headline';
  }
  units.forEach(({ group, match }, index) => {
    const picture = match?.rule === 'caption-with-credit' || (group.pictures && group.size <= 4);
    if (candidates[index] === 'drop' && picture) candidates[index] = 'caption';
  });
  return candidates.map((label, index) => onceOnly(label, index, units, candidates, first));
}

/** The page may show another wording of the headline than its metadata: the last unit above that shares half its words. */
function retoldHeadline(above: readonly View[], headline: string): number {
  const wanted = new Set(wordsOf(headline));
  return above.findLastIndex(({ words, stopped, content }) => {
    const shared = new Set(words.filter((word) => wanted.has(word))).size;
    return shared >= 3 && shared >= PART_OF * wanted.size && (!stopped || content.length < 140);
  });
}

function goldTexts(gold: GoldPage): Map<string, Label> {
  const texts = new Map<string, Label>();
  for (const text of gold.captions ?? []) texts.set(folded(text), 'caption');
  for (const { headline, paragraphs } of gold.sections) {
    for (const text of paragraphs) texts.set(folded(text), 'body');
    for (const text of headline) texts.set(folded(text), 'intertitle');
  }
  for (const text of gold.lead) texts.set(folded(text), 'lead');
  texts.set(folded(gold.headline ?? ''), 'headline');
  texts.delete('');
  return texts;
}

/** The label of a gold text that no unit equals, where the unit is a part of it or holds it. */
function partLabel(content: string, texts: ReadonlyMap<string, Label>): Label {
  for (const [text, label] of texts) {
    if (content.length > SHORTEST_PART && text.includes(content) && label !== 'headline')
      return label;
    if (
      text.length > SHORTEST_PART &&
      content.includes(text) &&
      text.length > PART_OF * content.length
    )
      return label;
  }
  return 'drop';
}

/**
 * Teasers repeat headline and lead, lists of contents the intertitles: only the headline nearest above the article
 * counts, and of other texts the copy that article text follows, else the first.
 */
function onceOnly(
  label: Label,
  index: number,
  units: readonly View[],
  candidates: readonly Label[],
  first: number,
): Label {
  if (label === 'headline') {
    const above = candidates.lastIndexOf('headline', first === -1 ? candidates.length : first);
    return index === (above === -1 ? candidates.indexOf('headline') : above) ? 'headline' : 'drop';
  }
  if (label === 'drop' || label === 'caption') return label;
  const copies = units.flatMap(({ content }, at) =>
    content === units[index]?.content ? [at] : [],
  );
  const followed = copies.find((at) => candidates[at + 1] === 'body');
  return index === (followed ?? copies[0]) ? label : 'drop';
}
