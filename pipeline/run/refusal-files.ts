import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Failure } from '../../schemas/outcome.ts';
import type { Refusal } from '../export/rows/article.ts';
import { makeFolder } from '../make-folder.ts';
import type { Refused } from './stage-line.ts';

/** Why documents did not come through, in files that the writers of tables read. */
export interface RefusalFiles {
  failures: string;
  /** By article ID. */
  refusals: string;
}

export function writeRefusals(refused: readonly Refused[], folder: string): RefusalFiles {
  makeFolder(folder);
  const files = {
    failures: join(folder, 'failures.json'),
    refusals: join(folder, 'refusals.json'),
  };
  writeFileSync(files.failures, JSON.stringify(refused.map(({ failure }) => failure)));
  const byArticle = refused.flatMap(({ articleId, status, failure: { reason } }) =>
    articleId === undefined ? [] : [[articleId, { status, reason }]],
  );
  writeFileSync(files.refusals, JSON.stringify(byArticle));
  return files;
}

export function failuresIn({ failures }: RefusalFiles): Failure[] {
  return JSON.parse(readFileSync(failures, 'utf8'));
}

/** By article ID why a page is no article. */
export function refusalsIn({ refusals }: RefusalFiles): Map<string, NonNullable<Refusal>> {
  return new Map(JSON.parse(readFileSync(refusals, 'utf8')));
}

/** How many there are of each stage and reason. */
export function countByReason(refused: readonly Refused[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { failure } of refused) {
    const name = `${failure.stage}: ${failure.reason}`;
    counts[name] = (counts[name] ?? 0) + 1;
  }
  return counts;
}
