import { determinerOf, isDefinite, pronounReadings } from '../lexicon/declension.ts';
import { isPerson, isThing } from './animacy.ts';
import type { NounPhrase } from './noun-phrase-core.ts';
import type { Word } from './word.ts';
import { speaks as canSpeak } from './word-facts.ts';

/** Nouns that show their plural: "Äußerungen", "Reaktionen". */
const PLURAL = /(?:ungen|ionen|heiten|keiten|schaften)$/u;

/** "dies", "letzteres": nobody who speaks. */
function isNeuter(lower: string): boolean {
  return pronounReadings(lower).some(
    ({ nominative }) => nominative.includes('n') && lower !== 'es',
  );
}

/** "Den Plan nannte er", "Deren Haltung bezeichnete sie": what comes first is no subject if a sure one follows the verb. */
export function precedesAsObject(
  words: readonly Word[],
  before: NounPhrase,
  after: NounPhrase,
  verb: number,
): boolean {
  const first = words[before.from]?.lower ?? '';
  if (before.pronoun && isNeuter(first)) return true;
  const lower = words[after.from]?.lower ?? '';
  if (before.pronoun) return false;
  const finite = words[verb]?.verb;
  const isPlural = PLURAL.test(words[before.head]?.lower ?? '');
  if (isPlural && finite?.singular === true && !finite.plural && isPerson(words, after))
    return true;
  if (isPerson(words, after) && isThing(words, before)) return true;
  if (after.from !== verb + 1) return false;
  if (lower === 'er' || lower === 'man') return true;
  const speaks = words.slice(after.from, after.to).some((word) => word.capital && canSpeak(word));
  return speaks && !isDefinite(lower) && determinerOf(lower)?.nominative.includes('m') === true;
}
