import type { Medium, Quote, Speaker } from '../../../schemas/annotations.ts';
import { ordinalIds } from '../../../schemas/id.ts';
import type { SegmentedArticle } from '../../../schemas/sentences.ts';
import { contains, type Span, slice } from '../../../schemas/span.ts';
import { firstEndingAfter } from '../../text/ordered-spans.ts';
import { speechNoun } from '../lexicon/speech-words.ts';
import { findingsOf } from './article/article-pass.ts';
import { nested } from './article/nesting.ts';
import { type NamedArticle, nameOf } from './naming/name.ts';
import { sourcesOf } from './passages/passages.ts';
import type { Finding } from './quote-draft.ts';
import { certaintyOf } from './speakers/certainty.ts';

function extent(finding: Finding): Span {
  return { start: finding.spans[0]?.start ?? 0, end: finding.spans.at(-1)?.end ?? 0 };
}

function inOrder(findings: readonly Finding[]): Finding[] {
  return findings.toSorted(
    (a, b) => extent(a).start - extent(b).start || extent(b).end - extent(a).end,
  );
}

function speakerOf(text: string, finding: Finding, named: NamedArticle): Speaker | null {
  const { speaker, speakerMethod, holder } = finding;
  if (speaker === null) return null;
  const naming = nameOf(text, holder ?? speaker, named);
  // „Moskau erwarte eine Antwort“: a place that speaks stands for its government, and stays a place.
  const isPlace = naming.entity !== null && named.entities[naming.entity]?.type === 'LOC';
  const method = isPlace ? `${speakerMethod} by metonym` : speakerMethod;
  return { span: speaker, ...naming, method };
}

/** For the beginnings of names, up to a space, the first of the names that begins so. */
function firstByBeginning(names: readonly string[]): Map<string, string> {
  const first = new Map<string, string>();
  for (const name of names) {
    for (let at = name.indexOf(' '); at >= 0; at = name.indexOf(' ', at + 1)) {
      const beginning = name.slice(0, at);
      if (!first.has(beginning)) first.set(beginning, name);
    }
  }
  return first;
}

/** What the verb tells, else "writing" where a text speaks: "laut einem Bericht". */
function mediumOf(text: string, { medium, speaker }: Finding): Medium | null {
  if (medium !== null || speaker === null) return medium;
  const nouns = slice(text, speaker).match(/(?<![\p{L}-])\p{Lu}[\p{L}-]+/gu) ?? [];
  return nouns.some((noun) => speechNoun(noun)?.written === true) ? 'writing' : null;
}

/** "Beamtin" is the "Beamtin des Ministeriums" of the same article: a speaker without a name has the fullest phrase. */
function withFullestNames(quotes: readonly Quote[]): Quote[] {
  const unnamed = quotes.flatMap(({ speaker }) =>
    speaker?.entity === null ? (speaker.name ?? []) : [],
  );
  const fullest = firstByBeginning(unnamed);
  return quotes.map((quote) => {
    const { speaker } = quote;
    if (speaker === null || speaker.entity !== null || speaker.name === null) return quote;
    const fuller = fullest.get(speaker.name);
    return fuller === undefined ? quote : { ...quote, speaker: { ...speaker, name: fuller } };
  });
}

/** The quotes of an article, in the order of their starts; an outer quote comes before those it holds. */
export function annotateQuotes(article: SegmentedArticle, named: NamedArticle): Quote[] {
  const identify = ordinalIds('quote', article.articleId);
  const { passages, asides } = sourcesOf(article, named.mentions);
  const kept = inOrder(nested([...findingsOf(passages), ...asides], extent));
  const quotes: Quote[] = [];
  const open: Quote[] = [];
  for (const finding of kept) {
    const span = extent(finding);
    const paragraph = firstEndingAfter(article.paragraphs, span.start);
    if (paragraph === undefined) continue;
    while (open.length > 0 && !contains(open.at(-1) ?? span, span)) open.pop();
    const { speaker: _speaker, speakerMethod: _method, holder: _holder, ...rest } = finding;
    const quote: Quote = {
      ...rest,
      ...span,
      id: identify(slice(article.text, span)),
      paragraphId: paragraph.id,
      parentId: open.at(-1)?.id ?? null,
      medium: mediumOf(article.text, finding),
      speaker: speakerOf(article.text, finding, named),
      confidence: certaintyOf(finding),
    };
    quotes.push(quote);
    open.push(quote);
  }
  return withFullestNames(quotes);
}
