import { beginsWithCapital } from '../../../text/words.ts';
import type { PageView, View } from '../../page-view/view.ts';
import { joined } from './joined.ts';

/** A unit's first, last and other words; those of long paragraphs tell nothing. */
export function wordFeatures({ words, content }: View): string[] {
  const lower = words.slice(0, 60).map((word) => word.toLowerCase());
  const features = [
    `word first ${lower[0] ?? ''}`,
    `word first two ${lower[0] ?? ''} ${lower[1] ?? ''}`,
    `word last ${lower.at(-1) ?? ''}`,
  ];
  if (content.length < 90) for (const word of lower) features.push(`word short ${word}`);
  else if (content.length < 350)
    for (const word of new Set(lower)) features.push(`word long ${word}`);
  return features;
}

/** An article's paragraphs share names and nouns; teasers and comments bring their own. */
export function cohesionFeatures(view: PageView, unit: View): string[] {
  const telling = [...new Set(unit.words)].filter(
    (word) => word.length > 3 && beginsWithCapital(word),
  );
  if (telling.length === 0) return ['cohesion none'];
  const others = unit.prose && !unit.isCopy ? 1 : 0;
  const shared = telling.filter((word) => (view.proseWords.get(word) ?? 0) > others).length;
  const share = joined('cohesion', String(Math.floor((4 * shared) / telling.length)));
  return [share, joined(share, String(unit.prose))];
}

/** A headline's words come back in the text below it. */
export function headlineFeatures(view: PageView, unit: View, index: number): string[] {
  const features: string[] = [];
  const { declared } = view.page;
  if (declared.headline !== null) {
    const title = declared.headline.replace(/\s+/g, ' ');
    if (title === unit.content) features.push('is declared headline');
    else if (title.includes(unit.content) && unit.content.length > 8)
      features.push('in declared headline');
    else if (unit.content.includes(title)) features.push('holds declared headline');
  }
  if (declared.lead !== null && declared.lead.length > 30) {
    if (declared.lead.startsWith(unit.content.slice(0, 60)) && unit.content.length > 30)
      features.push('is declared lead');
  }
  if (index > view.firstProse + 1 || unit.content.length > 200) return features;
  const telling = unit.words.filter((word) => word.length > 3 && beginsWithCapital(word));
  const back = telling.filter((word) => view.proseWords.has(word)).length;
  features.push(
    joined(
      joined(
        'named below',
        telling.length === 0 ? 'none' : String(Math.floor((3 * back) / telling.length)),
      ),
      String(Math.min(back, 3)),
    ),
  );
  return features;
}
