import { type Span, slice } from '../../../../schemas/span.ts';
import { isNoun } from '../../lexicon/common-nouns.ts';
import { isSpeakingNoun, speechNoun } from '../../lexicon/speech-words.ts';
import { isOfClass } from '../../lexicon/word-classes.ts';

/** A noun with its owner behind it: "Angaben der Polizei", "Ansicht von Lee", "Berichten britischer Zeitungen". */
const OWNED =
  /^(?:\p{Ll}+\s+)*(\p{Lu}[\p{L}-]*)\s+(?:vo[nm]\s+)?(?:\p{Ll}+er\s+(?=\p{Lu})|(?=(?:de[rsmn]|eine[rsmn]|einem|seine[rs]|ihre[rs])\s|["„»«]?\p{Lu}))/u;
/** "einer der Zeitung vorliegenden Liste": what stands before the noun belongs to the participle. */
const DATIVED =
  /^\p{L}+\s(?:de[rmn]|diese[rmn]|unsere[rmn])\s\p{Lu}[\p{L}-]*\s\p{Ll}+ende[mnrs]?\s(?=\p{Lu})/u;
const FIRST_NOUN = /\p{Lu}[\p{L}-]*/u;

/** A noun of saying that is nobody itself: "Angaben", "Bericht", not "Beobachtern". */
function namesWords(noun: string): boolean {
  return speechNoun(noun) !== undefined && !isSpeakingNoun(noun.toLowerCase());
}

/** "Polizeiangaben" → 7, the length of the part that says whose words they are; 0 where none does. */
function ownerPart(noun: string): number {
  for (let i = noun.length - 4; i >= 3; i--) {
    const tail = noun.charAt(i).toUpperCase() + noun.slice(i + 1);
    if (speechNoun(tail) === undefined) continue;
    const part = noun.slice(0, i).replace(/-$/u, '');
    if (/^\p{Lu}{2,}$/u.test(part)) return part.length;
    // A "Presseerklärung" is to the press, not by it.
    if (part === 'Presse' || !isNoun(part) || !isSpeakingNoun(part.toLowerCase())) return 0;
    return isSpeakingNoun(part.slice(0, -1).toLowerCase()) && part.endsWith('s')
      ? part.length - 1
      : part.length;
  }
  return 0;
}

/** Where the phrase begins behind its article or adjective, which may have a capital: "Der Bericht", "Ersten Angaben". */
function behindArticle(phrase: string): number {
  const [first = '', second = ''] = phrase.split(/\s/u);
  const isAdjective = /e[mnrs]?$/u.test(first) && namesWords(second) && !namesWords(first);
  return isAdjective || isOfClass(first.toLowerCase(), 'determiner') ? first.length + 1 : 0;
}

/** Owners of owners, "Angaben des Berichts der Zeitung", that are followed. */
const DEEPEST = 8;

/**
 * Who stands behind a source, as part of its phrase: "Angaben der Polizei" → "der Polizei", "Polizeiangaben" →
 * "Polizei"; the phrase itself where its noun names no words. Null for words of nobody in particular ("Medienberichten
 * zufolge" has an owner, "ersten Angaben zufolge" has none).
 */
export function possessorOf(text: string, span: Span, depth = 0): Span | null {
  const whole = slice(text, span);
  const from = span.start + (DATIVED.exec(whole)?.[0].length ?? behindArticle(whole));
  const phrase = text.slice(from, span.end);
  const owned = OWNED.exec(phrase);
  if (owned !== null && namesWords(owned[1] ?? '') && depth < DEEPEST)
    return possessorOf(text, { start: from + owned[0].length, end: span.end }, depth + 1);
  const noun = FIRST_NOUN.exec(phrase);
  if (noun === null || !namesWords(noun[0])) return span;
  const length = ownerPart(noun[0]);
  const start = from + noun.index;
  return length === 0 ? null : { start, end: start + length };
}
