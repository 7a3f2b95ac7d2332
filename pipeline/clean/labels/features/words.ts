import { beginsWithCapital } from '../../../text/words.ts';
import type { PageView, View } from '../../page-view/view.ts';
import { type FeatureSink, told } from './feature-sink.ts';

/** A unit's first, last and other words; those of long paragraphs tell nothing. */
export function addWords({ words, content }: View, found: FeatureSink): void {
  const first = words[0]?.toLowerCase() ?? '';
  found.add('word first', first);
  found.add('word first', 'two', first, words[1]?.toLowerCase() ?? '');
  found.add('word last', words[Math.min(words.length, MOST_WORDS) - 1]?.toLowerCase() ?? '');
  if (content.length >= 350) return;
  const own = words.length <= MOST_WORDS ? words : words.slice(0, MOST_WORDS);
  if (content.length < 90) found.addWords('word short', own, false);
  else found.addWords('word long', own, true);
}

const MOST_WORDS = 60;

/** An article's paragraphs share names and nouns; teasers and comments bring their own. */
export function addCohesion(view: PageView, unit: View, found: FeatureSink): void {
  const telling = new Set(unit.words.filter(isTelling));
  if (telling.size === 0) {
    found.add('cohesion none');
    return;
  }
  const others = unit.prose && !unit.isCopy ? 1 : 0;
  let shared = 0;
  for (const word of telling) if ((view.proseWords.get(word) ?? 0) > others) shared++;
  const share = String(Math.floor((4 * shared) / telling.size));
  found.add('cohesion', share);
  found.add('cohesion', share, told(unit.prose));
}

function isTelling(word: string): boolean {
  return word.length > 3 && beginsWithCapital(word);
}

/** A headline's words come back in the text below it. */
export function addHeadline(view: PageView, unit: View, index: number, found: FeatureSink): void {
  const { title } = view;
  const { declared } = view.page;
  if (title !== null) {
    if (title === unit.content) found.add('is declared headline');
    else if (title.includes(unit.content) && unit.content.length > 8)
      found.add('in declared headline');
    else if (unit.content.includes(title)) found.add('holds declared headline');
  }
  if (declared.lead !== null && declared.lead.length > 30) {
    if (declared.lead.startsWith(unit.content.slice(0, 60)) && unit.content.length > 30)
      found.add('is declared lead');
  }
  if (index > view.firstProse + 1 || unit.content.length > 200) return;
  const telling = unit.words.filter(isTelling);
  const back = telling.filter((word) => view.proseWords.has(word)).length;
  const share = telling.length === 0 ? 'none' : String(Math.floor((3 * back) / telling.length));
  found.add('named below', share, String(Math.min(back, 3)));
}
