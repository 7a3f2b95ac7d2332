import { Article } from '../../../schemas/article.ts';
import { Page } from '../../../schemas/page.ts';
import { codePoints } from '../../../schemas/span.ts';
import { annotateEntities } from '../../annotate/entities/entities.ts';
import { clean } from '../../clean/clean.ts';
import { read } from '../../read/read.ts';
import { segment } from '../../segment/segment.ts';
import type { GoldSentence } from '../../train/entities/germeval.ts';

/** A name by its kind and its code points. */
export interface FoundName {
  type: string;
  begin: number;
  end: number;
}

/** The sentence on its way through `read` and `clean`, as an article that is nothing else. */
export function articleOf({ id, text }: Pick<GoldSentence, 'id' | 'text'>): Article {
  const bytes = Buffer.from(JSON.stringify({ id, text }));
  const page = read({ reader: 'jsonl', sourceFile: `${id}.jsonl`, key: id, place: null, bytes });
  if (page.status !== 'written') throw new Error(`${id}: ${page.failure.message}`);
  const article = clean.run(Page.parse(page.document));
  if (article.status !== 'written') throw new Error(`${id}: ${article.failure.message}`);
  return Article.parse(article.document);
}

/** The names that the later stages find in the article. */
export function namesFound({ id, text }: GoldSentence, article: Article | undefined): FoundName[] {
  if (article?.text !== text) throw new Error(`${id}: the text was changed on the way`);
  const at = codePoints(text);
  const segmented = segment.run(article);
  if (segmented.status !== 'written') throw new Error(`${id}: ${segmented.failure.message}`);
  return annotateEntities(segmented.document)
    .mentions.filter(({ form }) => form === 'name')
    .map(({ type, start, end }) => ({
      type: type === 'MISC' ? 'OTH' : type,
      begin: at(start),
      end: at(end),
    }));
}
