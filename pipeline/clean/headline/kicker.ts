import { z } from 'zod';
import { loadLexicon } from '../../lexicon.ts';
import { folded, functionWordShare, wordsOf } from '../../text/words.ts';
import type { PageView, View } from '../page-view/view.ts';
import { roleSaid } from '../rules/rule.ts';
import { kickerTold } from './kicker-evidence.ts';

const TOPICS = loadLexicon(
  new URL('../lexicon/kicker-topics.tsv', import.meta.url),
  z.strictObject({ head: z.string().min(1) }),
).map((row) => row.head);

const TOPIC = new RegExp(`(?:${TOPICS.join('|')})$`, 'iu');
const MAX_KICKER_LENGTH = 60;
const WORDS_OF_A_KICKER = 5;
const WORDS_OF_A_HEADLINE = 3;

/** A kicker and its headline on one line, where nothing but the words tells them apart. */
export const KICKER_JUNCTIONS = [
  {
    name: 'topic-before-name',
    example: 'Ukraine-Konflikt Blinken und Lawrow wollen weiter verhandeln',
    kicker: 'Ukraine-Konflikt',
    nearMiss: 'US-Außenminister Blinken und Lawrow wollen weiter verhandeln',
    /** A topical compound alone, then a capital: two nouns in a row are no German phrase. */
    joins: (left: readonly string[], right: readonly string[]) =>
      left.length <= 2 && TOPIC.test(left.at(-1) ?? '') && /^\p{Lu}/u.test(right[0] ?? ''),
  },
  {
    name: 'capital-adjective',
    example: 'Gespräche am Freitag Amerikanischer und russischer Minister treffen sich',
    kicker: 'Gespräche am Freitag',
    nearMiss: 'Gespräche mit dem Obersten Gericht in Rom scheitern',
    /** `Amerikanischer und russischer`: an adjective has a capital only where a headline begins. */
    joins: (_: readonly string[], right: readonly string[]) =>
      /^\p{Lu}\p{Ll}+(?:ischer?|ische[sn]?|liche[rsn]?|ige[rsn]?)$/u.test(right[0] ?? '') &&
      /^(?:und|oder|\p{Ll}+e[rsn]?)$/u.test(right[1] ?? ''),
  },
  {
    name: 'capital-question-word',
    example: 'Die Eisheiligen 2024 Wann sie kommen und wie das Wetter wird',
    kicker: 'Die Eisheiligen 2024',
    nearMiss: 'Die Partei Wir für Berlin gewinnt',
    joins: (_: readonly string[], right: readonly string[]) =>
      /^(?:Wann|Warum|Weshalb|Wieso|Wie|Was|Wer|Wo|Wohin|Woher|Welche[rsn]?|Wenn|Weil|Als|Ob|Dass|So)$/.test(
        right[0] ?? '',
      ),
  },
  {
    name: 'quotation-as-headline',
    example: 'Eskalation im Nahen Osten «Die Zurückhaltung hat viel mit den USA zu tun»',
    kicker: 'Eskalation im Nahen Osten',
    nearMiss: 'Minister nennt den Vorwurf «absurd und erfunden»',
    joins: (_: readonly string[], right: readonly string[]) =>
      right.length >= 4 &&
      /^[„"«»“]\p{Lu}/u.test(right[0] ?? '') &&
      /[“"»«”]$/u.test(right.at(-1) ?? ''),
  },
  {
    name: 'spaced-colon',
    example: 'Kultur : Was lesen die Philippinen?',
    kicker: 'Kultur :',
    nearMiss: 'Buchmesse: Was lesen die Philippinen?',
    joins: (left: readonly string[]) => left.at(-1) === ':',
  },
  {
    name: 'spaced-hyphen',
    example: 'Premiere in Musterstadt - Altes Hotel öffnet noch einmal als Theater',
    kicker: 'Premiere in Musterstadt -',
    nearMiss: 'Aktivist verhaftet - Justiz in Musterland dementiert den Bericht',
    /** Nouns and what joins them, but no verb; and a sentence behind. */
    joins: (left: readonly string[], right: readonly string[]) =>
      left.at(-1) === '-' &&
      right.length >= 4 &&
      /^[„"«»“]?\p{Lu}/u.test(right[0] ?? '') &&
      left.slice(0, -1).every((word) => /^\p{Lu}/u.test(word) || functionWordShare([word]) === 1),
  },
] as const;

/**
 * Length of what precedes the headline on its own line, white space included; 0 where the line is all headline.
 * What the source declares as its headline decides before any junction.
 */
export function splitsKicker(content: string, view: PageView, index: number): number {
  const declared = folded(view.page.declared.headline ?? '');
  if (declared !== '' && content !== declared && content.endsWith(declared)) {
    return lengthBefore(view, index, content.length - declared.length);
  }
  if (declared !== '' || view.units[index]?.block.tag !== null) return 0;
  const shown = kickerTold(content, view, index);
  if (shown !== 0) return lengthBefore(view, index, shown);
  const words = [...content.matchAll(/\S+/g)];
  for (let at = 1; at <= Math.min(WORDS_OF_A_KICKER, words.length - WORDS_OF_A_HEADLINE); at++) {
    const left = words.slice(0, at).map(([word]) => word);
    const right = words.slice(at).map(([word]) => word);
    if (left.some((word) => word !== ':' && /[:?!.,–„"»«]$|^[„"»«]/.test(word))) break;
    if (KICKER_JUNCTIONS.some(({ joins }) => joins(left, right))) {
      return lengthBefore(view, index, words[at]?.index ?? 0);
    }
  }
  return 0;
}

/** Offsets into a unit's folded text are offsets into the page only where folding changed nothing. */
function lengthBefore(view: PageView, index: number, length: number): number {
  const unit = view.units[index];
  if (unit === undefined) return 0;
  return view.page.text.slice(unit.start, unit.end) === unit.content ? length : 0;
}

/** A line may be a headline: it begins as one and is not made of closed-class words alone. */
export function opensHeadline(content: string): boolean {
  const words = wordsOf(content);
  return words.length >= 2 && functionWordShare(words) < 0.8 && /^[\p{Lu}\d„"»«‚']/u.test(content);
}

/** A unit right above the headline reads as its kicker: a few words, no sentence, no label of the page's furniture. */
export function readsAsKicker(unit: View): boolean {
  if (unit.match?.certain || unit.bullet || unit.isCopy || unit.content.length > MAX_KICKER_LENGTH)
    return false;
  if (roleSaid(unit.match) !== null) return false;
  if (unit.block.tag === 'li' || /[|›»>]|:\p{L}|\d{1,2}\.\d{1,2}\./u.test(unit.content))
    return false;
  return (
    unit.words.length >= 1 &&
    unit.words.length <= WORDS_OF_A_KICKER + 2 &&
    /^[\p{Lu}\d„"»«]/u.test(unit.content) &&
    !/[.!…:]$/.test(unit.content)
  );
}
