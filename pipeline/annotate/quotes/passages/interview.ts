import type { SegmentedArticle } from '../../../../schemas/sentences.ts';
import { type Span, slice } from '../../../../schemas/span.ts';
import { EMPTY_DRAFT, type QuoteDraft } from '../quote-draft.ts';

/** "Frage: …", "Nordkurier: …", "Lee: …" at the head of a paragraph. */
const LABEL = /^(\p{Lu}[\p{L}.-]*(?:\s\p{Lu}[\p{L}.-]*){0,3}):\s+(?=\S)/u;
const LEAST_TURNS = 2;
const LEAST_SPEAKERS = 2;

interface Turn {
  label: Span;
  said: Span;
}

function turnOf(text: string, paragraph: Span): Turn | undefined {
  const match = LABEL.exec(text.slice(paragraph.start, paragraph.end));
  const label = match?.[1];
  if (match === null || label === undefined) return undefined;
  const start = paragraph.start;
  return {
    label: { start, end: start + label.length },
    said: { start: start + match[0].length, end: paragraph.end },
  };
}

/** "DER BOTE" and "Bote", "Karl Brandt" and "Brandt" are one label: its last word, small. */
function keyOf(text: string, { label }: Turn): string {
  return slice(text, label).split(' ').at(-1)?.toLowerCase() ?? '';
}

/**
 * The turns of an interview in print, by the index of their paragraphs: labels with a colon that come back, two of
 * them at least. Empty for any other article.
 */
export function turnsIn(article: SegmentedArticle): Map<number, QuoteDraft> {
  const turns = new Map<number, Turn>();
  const counts = new Map<string, number>();
  article.paragraphs.forEach((paragraph, i) => {
    const turn = paragraph.role === 'body' ? turnOf(article.text, paragraph) : undefined;
    if (turn === undefined) return;
    turns.set(i, turn);
    const key = keyOf(article.text, turn);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  });
  const returning = new Set(
    [...counts].filter(([, count]) => count >= LEAST_TURNS).map(([label]) => label),
  );
  if (returning.size < LEAST_SPEAKERS) return new Map();
  const own = [...turns].filter(([, turn]) => returning.has(keyOf(article.text, turn)));
  return new Map(own.map(([i, turn]) => [i, draftOf(turn)]));
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
