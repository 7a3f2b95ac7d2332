import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AnnotatedArticle } from '../../../schemas/annotations.ts';
import type { Outcome } from '../../../schemas/outcome.ts';
import { annotate } from '../../annotate/annotate.ts';
import { clean } from '../../clean/clean.ts';
import { read } from '../../read/read.ts';
import { segment } from '../../segment/segment.ts';

/** The articles of a gold folder's `articles.jsonl`, as the stages before `link` leave them. */
export function annotatedGold(folder: string): AnnotatedArticle[] {
  const file = join(folder, 'articles.jsonl');
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line, i) => {
      const page = written(
        read({
          reader: 'jsonl',
          sourceFile: 'articles.jsonl',
          key: 'articles',
          place: `line ${i + 1}`,
          bytes: Buffer.from(line),
        }),
      );
      return AnnotatedArticle.parse(
        written(annotate.run(written(segment.run(written(clean.run(page)))))),
      );
    });
}

function written<Document>(outcome: Outcome<Document>): Document {
  if (outcome.status === 'written') return outcome.document;
  const { stage, reason, message } = outcome.failure;
  throw new Error(`${stage}: ${reason}: ${message}`);
}
