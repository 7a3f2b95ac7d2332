import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { NameForm, NameKind } from '../../annotate/entities/tagger/labels.ts';
import type { GoldSentence } from './germeval.ts';

const Kind = z
  .enum(['PER', 'LOC', 'ORG', 'MISC'])
  .transform((type): NameKind => (type === 'MISC' ? 'OTH' : type));
const Marked = z.object({ type: Kind, span: z.tuple([z.int(), z.int()]) });

const NewsArticle = z.object({
  id: z.string(),
  text: z.string(),
  mentions: z.array(Marked.extend({ form: z.string() })),
  deriv: z.array(Marked).default([]),
  part: z.array(Marked).default([]),
});

/** Annotated news articles in the form of GermEval's sentences, an article a sentence; offsets are code points. */
export function readNews(file: string): GoldSentence[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => asGold(NewsArticle.parse(JSON.parse(line))));
}

function asGold({ id, text, mentions, deriv, part }: z.output<typeof NewsArticle>): GoldSentence {
  const names = mentions.filter(({ form }) => form === 'name');
  const entities = [...marked(deriv, 'deriv'), ...marked(part, 'part'), ...marked(names, 'main')];
  return { id, text, genre: 'news', entities };
}

function marked(spans: readonly z.output<typeof Marked>[], sub: NameForm) {
  return spans.map(({ type, span: [begin, end] }) => ({ type, sub, begin, end }));
}
