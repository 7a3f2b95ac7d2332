import type { SegmentedArticle } from '../../../../schemas/sentences.ts';
import { overlaps, slice } from '../../../../schemas/span.ts';
import { sign } from '../../../text/forms.ts';
import { clubWords, sportWords } from '../../lexicon/body-lists.ts';
import { cities, countries } from '../../lexicon/name-lists.ts';
import { baseForms } from '../../lexicon/word-forms.ts';
import { sentencesOf } from '../sentence.ts';
import type { TaggedName } from './tagged-names.ts';

const MIN_SPORT_WORDS = 6;
const LOCATIVE = /\b(?:in|nach|aus|im|bei|über|um|Stadt|Ort|Raum|Flughafen)\s$/u;
/** "bei Nordheim" is against the club where the article is about its match. */
const STRICTLY_LOCATIVE = /\b(?:in|nach|aus|im|Stadt|Ort|Raum|Flughafen)\s$/u;

/** The names, with towns that stand for their clubs as organisations: "Nordheim gewann 3:1" in the report of a match. */
export function withClubs(article: SegmentedArticle, names: readonly TaggedName[]): TaggedName[] {
  const towns = clubTowns(article.text, names);
  const isMatch = isAboutMatch(article);
  if (towns.size === 0 && !isMatch) return [...names];
  return [...names, ...missedTowns(article, names, towns)]
    .sort((a, b) => a.start - b.start)
    .map((name) => {
      const spelt = slice(article.text, name);
      const forms = baseForms(spelt);
      if (name.type !== 'LOC' || /\s/u.test(spelt) || forms.some((form) => countries.has(form)))
        return name;
      const isClubTown = forms.some((form) => towns.has(form));
      if (!isMatch && !isClubTown) return name;
      const locative = isMatch && isClubTown ? STRICTLY_LOCATIVE : LOCATIVE;
      return locative.test(article.text.slice(0, name.start)) ? name : { ...name, type: 'ORG' };
    });
}

/** The towns of clubs where the tagger saw no name: "das Aus für Nordheim". */
function missedTowns(
  article: SegmentedArticle,
  names: readonly TaggedName[],
  clubs: ReadonlySet<string>,
): TaggedName[] {
  const towns = new Set([...clubs].filter((town) => cities.has(town)));
  if (towns.size === 0) return [];
  const words = sentencesOf(article).flatMap((sentence) =>
    sentence.filter(({ text }) => baseForms(text).some((form) => towns.has(form))),
  );
  return words
    .filter((word) => !names.some((name) => overlaps(name, word)))
    .map(({ start, end }) => ({ start, end, type: 'LOC' as const }));
}

/** "Nordheim" of "FC Nordheim" and "Nordheim 04". */
function clubTowns(text: string, names: readonly TaggedName[]): Set<string> {
  return new Set(
    names.flatMap((name) => {
      if (name.type !== 'ORG') return [];
      const words = slice(text, name).split(/\s+/u);
      if (words.length < 2) return [];
      const isClub =
        words.some((word) => clubWords.has(word)) || /^\d{2}(?:\d{2})?$/u.test(words.at(-1) ?? '');
      return isClub
        ? words.filter((word) => /^\p{Lu}\p{Ll}{3,}/u.test(word) && !clubWords.has(word))
        : [];
    }),
  );
}

const isOfSport = sign(({ text }) => sportWords.has(text));

function isAboutMatch(article: SegmentedArticle): boolean {
  const found = new Set<string>();
  for (const words of sentencesOf(article)) {
    for (const { form } of words) if (isOfSport(form)) found.add(form.text);
  }
  return found.size >= MIN_SPORT_WORDS;
}
