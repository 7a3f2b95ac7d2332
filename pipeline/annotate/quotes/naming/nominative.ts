import { MARKS, markOf } from '../../../text/marks.ts';
import { isNoun as isListedNoun } from '../../lexicon/common-nouns.ts';
import { isPossessive } from '../../lexicon/declension.ts';
import { isOfClass } from '../../lexicon/word-classes.ts';

const LEADING = /^(?:aus|in|im|bei|beim|von|vom|laut|nach|durch)\s+/iu;

/** "-e" behind "der", "die", "das" shows the gender, and so the ending the adjective has without the article. */
const WITHOUT_ARTICLE = new Map([
  ['der', 'er'],
  ['die', 'e'],
  ['das', 'es'],
]);

/** "russische Außenministerium" behind "das" → "russisches Außenministerium"; undefined where the case hides the gender. */
function uninflected(article: string, words: readonly string[]): string[] | undefined {
  const ending = WITHOUT_ARTICLE.get(article);
  const result: string[] = [];
  for (const [i, word] of words.entries()) {
    const isAdjective =
      /^\p{Ll}.*e[nrms]?$/u.test(word) && words.slice(0, i).every((w) => /^\p{Ll}/u.test(w));
    if (!isAdjective) result.push(word);
    else if (word.endsWith('e') && ending !== undefined) result.push(word.slice(0, -1) + ending);
    else if (article === 'der' && word.endsWith('en')) result.push(word.slice(0, -1));
    else return undefined;
  }
  return result;
}

/** "Geheimdienstes" behind "des" → "Geheimdienst", but "Zirkus". */
function withoutGenitive(noun: string): string {
  const stripped = noun.replace(/(?<=[^s])s$/u, '').replace(/(?<=[dtgbkfpzß]|ch|sch|ss)e$/u, '');
  const isOwn = /[aiou]s$/u.test(noun) && isListedNoun(noun) && !isListedNoun(stripped);
  return isOwn ? noun : stripped;
}

/** Index of the noun that bears the case: "Bundes" of "Deutschen Bundes", "Papstes" of "Papstes Franziskus". */
function inflectedNoun(words: readonly string[]): number {
  const first = words.findIndex((word) => /^\p{Lu}/u.test(word));
  const next = words[first + 1] ?? '';
  const isAdjective = /(?:er|en)$/u.test(words[first] ?? '') && /^\p{Lu}.*s$/u.test(next);
  return isAdjective ? first + 1 : first;
}

const OPENS = new RegExp(`^[${MARKS.opening}]`, 'u');
const CLOSES = new RegExp(`[${MARKS.closing}]$`, 'u');
const NAME = new RegExp(`^[${MARKS.opening}]?\\p{Lu}`, 'u');

/** „Neue Zeitung“ → Neue Zeitung, but not: Magazin „Der Hafen“ → Magazin „Der Hafen. */
function withoutOuterMarks(name: string): string {
  const opens = OPENS.test(name);
  const closes = CLOSES.test(name);
  if (opens && closes) return name.slice(1, -1);
  const marks = Array.from(name).filter((character) => markOf(character)?.level === 'double');
  return marks.length % 2 === 0 ? name : name.replace(OPENS, '').replace(CLOSES, '');
}

/**
 * A speaker's phrase as a name, "russisches Außenministerium": the nominative without article, apposition and marks.
 * Adjectives go where the case hides their gender. Null for what is nobody in particular or somebody's ("seine Frau").
 */
export function citationForm(phrase: string): string | null {
  const words = phrase.replaceAll('\u00AD', '').replace(LEADING, '').split(/\s+/u);
  const first = (words[0] ?? '').toLowerCase();
  if (isPossessive(first) || /^\d/u.test(first)) return null;
  const article = isOfClass(first, 'determiner') ? first : '';
  const rest = article === '' ? words : words.slice(1);
  const start = rest.findIndex((word) => NAME.test(word));
  if (start < 0) return null;
  const kept = article === '' ? rest : (uninflected(article, rest) ?? rest.slice(start));
  const noun = inflectedNoun(kept);
  const whole = /^(?:des|eines)$/u.test(article)
    ? kept.map((word, i) => (i === noun ? withoutGenitive(word) : word))
    : kept;
  const plain = whole.join(' ').split(',')[0] ?? '';
  return withoutOuterMarks(plain).trim() || null;
}
