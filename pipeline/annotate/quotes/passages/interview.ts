import type { SegmentedArticle } from '../../../../schemas/sentences.ts';
import { type Span, slice } from '../../../../schemas/span.ts';
import { EMPTY_DRAFT, type QuoteDraft } from '../quote-draft.ts';

const NAME = String.raw`\p{Lu}[\p{L}.-]*(?:\s\p{Lu}[\p{L}.-]*){0,3}`;
/** "Frage: …", "Nordkurier: …", "Lee: …" at the head of a paragraph. */
const LABEL = new RegExp(String.raw`^(${NAME}):\s+(?=\S)`, 'u');
/** The same behind a sentence, where a paragraph holds several turns. */
const INNER_LABEL = new RegExp(String.raw`(?<=[.!?…]\s)(${NAME}):\s+(?=\S)`, 'gu');
const LEAST_TURNS = 2;
const LEAST_SPEAKERS = 2;

interface Turn {
  label: Span;
  said: Span;
}

/** A turn that begins at a label; it lasts as long as the paragraph. */
function turnAt(match: RegExpExecArray, at: number, end: number): Turn {
  const start = at + match.index;
  const label = match[1] ?? '';
  return {
    label: { start, end: start + label.length },
    said: { start: start + match[0].length, end },
  };
}

/** The turns that may begin in a paragraph; none where its first words are no label. */
function turnsOf(text: string, { start, end }: Span): Turn[] {
  const own = text.slice(start, end);
  const first = LABEL.exec(own);
  if (first === null) return [];
  return [first, ...own.matchAll(INNER_LABEL)].map((match) => turnAt(match, start, end));
}

/** "DER BOTE" and "Bote", "Karl Brandt" and "Brandt" are one label: its last word, small. */
function keyOf(text: string, { label }: Turn): string {
  return slice(text, label).split(' ').at(-1)?.toLowerCase() ?? '';
}

/** Each turn up to the label of the next one, without the blank between. */
function cutAtNext(text: string, turns: readonly Turn[]): Turn[] {
  return turns.map(({ label, said }, i) => {
    const end = turns[i + 1]?.label.start ?? said.end;
    const words = text.slice(said.start, end).trimEnd();
    return { label, said: { start: said.start, end: said.start + words.length } };
  });
}

/**
 * The turns of an interview in print, by the index of their paragraphs: labels with a colon that come back, two of
 * them at least, with a question among them. Empty for any other article.
 */
export function turnsIn(article: SegmentedArticle): Map<number, QuoteDraft[]> {
  const { text } = article;
  const turns = new Map<number, Turn[]>();
  const counts = new Map<string, number>();
  article.paragraphs.forEach((paragraph, i) => {
    const own = paragraph.role === 'body' ? turnsOf(text, paragraph) : [];
    if (own.length > 0) turns.set(i, own);
    for (const turn of own) counts.set(keyOf(text, turn), (counts.get(keyOf(text, turn)) ?? 0) + 1);
  });
  const returning = new Set(
    [...counts].filter(([, count]) => count >= LEAST_TURNS).map(([label]) => label),
  );
  const isAsked = [...turns.values()].flat().some(({ said }) => slice(text, said).includes('?'));
  if (returning.size < LEAST_SPEAKERS || !isAsked) return new Map();
  const returns = (turn: Turn | undefined): boolean =>
    turn !== undefined && returning.has(keyOf(text, turn));
  return new Map(
    [...turns]
      .filter(([, own]) => returns(own[0]))
      .map(([i, own]) => [i, cutAtNext(text, own.filter(returns)).map(draftOf)]),
  );
}

function draftOf({ label, said }: Turn): QuoteDraft {
  return {
    ...EMPTY_DRAFT,
    type: 'direct',
    spans: [said],
    speaker: label,
    speakerMethod: 'interview-label',
    frame: [{ start: label.start, end: label.end + 1 }],
    medium: 'speech',
    rule: 'interview-turn',
  };
}
