import type { Role } from '../../schemas/article.ts';
import type { PageView, View } from './page-view/view.ts';
import type { Segment } from './segments/segments.ts';
import { GERMAN_FUNCTION_WORDS } from './thresholds.ts';

const ARTICLE_TEXT: ReadonlySet<Role> = new Set(['lead', 'body', 'list_item']);

/** In characters. Longer texts are archives or attacks; the later stages take more than linear time for them. */
const MAX_ARTICLE_LENGTH = 1_000_000;

/** Reports of matches and catalogues have 0.18 to 0.22; Danish, the likest other language, has 0.14 to 0.2, but other letters. */
const LETTERED_GERMAN_FUNCTION_WORDS = 0.17;
/** Share of umlauts and ß in the letters; running German has 0.015 to 0.025. */
const GERMAN_LETTERS = 0.006;

/** Lists and instructions have fewer function words; a page that says it is German is believed so far. */
const DECLARED_GERMAN_FUNCTION_WORDS = 0.08;

/** Why a page is no German article; null where it is one. */
export function refusalOf(
  { units, page }: PageView,
  segments: readonly Segment[],
): { reason: string; message: string } | null {
  const starts = new Set(
    segments.flatMap((segment) =>
      segment.kind === 'paragraph' && ARTICLE_TEXT.has(segment.role) ? [segment.start] : [],
    ),
  );
  const body = units.filter(({ start }) => starts.has(start));
  if (body.length === 0) {
    const message =
      'no paragraph reads as article text; an index, login or error page? Pass it as a JSON line with "text" to keep it as it is';
    return { reason: 'not_an_article', message };
  }
  const length = segments.reduce(
    (sum, { kind, start, end }) => sum + (kind === 'paragraph' ? end - start : 0),
    0,
  );
  if (length > MAX_ARTICLE_LENGTH) {
    const message = `its text has ${length} characters, and no article has more than ${MAX_ARTICLE_LENGTH}; split it`;
    return { reason: 'too_long', message };
  }
  const wanted = wantedOf(page.declared.language, body);
  if (functionWordShareOf(body) < wanted) {
    const message = `fewer than ${100 * wanted} % of its words are German function words; only German is understood`;
    return { reason: 'not_german', message };
  }
  return null;
}

function wantedOf(language: string | null, body: readonly View[]): number {
  if (language?.toLowerCase().startsWith('de')) return DECLARED_GERMAN_FUNCTION_WORDS;
  return hasGermanLetters(body.map(({ content }) => content).join(' '))
    ? LETTERED_GERMAN_FUNCTION_WORDS
    : GERMAN_FUNCTION_WORDS;
}

function hasGermanLetters(text: string): boolean {
  const foreign = text.match(/[åæøëĳçñ]/gi)?.length ?? 0;
  const german = text.match(/[äöüß]/gi)?.length ?? 0;
  return german > 10 * foreign && german >= GERMAN_LETTERS * text.length;
}

function functionWordShareOf(units: readonly View[]): number {
  let words = 0;
  let functionWords = 0;
  for (const unit of units) {
    words += unit.words.length;
    functionWords += unit.functionWords * unit.words.length;
  }
  return words === 0 ? 0 : functionWords / words;
}
