import type { Outcome } from '../../../schemas/outcome.ts';
import type { SegmentedArticle } from '../../../schemas/sentences.ts';
import { clean } from '../../clean/clean.ts';
import { read } from '../../read/read.ts';
import { segment } from '../../segment/segment.ts';

function written<Document>(outcome: Outcome<Document>): Document {
  if (outcome.status === 'written') return outcome.document;
  throw new Error(
    `${outcome.failure.stage} ${outcome.status} the text: ${outcome.failure.message}`,
  );
}

/** A text that is an article and nothing else, with its paragraphs and sentences. */
export function segmentedArticle(id: string, text: string): SegmentedArticle {
  const bytes = Buffer.from(JSON.stringify({ id, text }));
  const page = written(
    read({ reader: 'jsonl', sourceFile: `${id}.jsonl`, key: id, place: null, bytes }),
  );
  return written(segment.run(written(clean.run(page))));
}
