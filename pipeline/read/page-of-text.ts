import { createHash } from 'node:crypto';
import { idOf } from '../../schemas/id.ts';
import { NOTHING_DECLARED, type Page } from '../../schemas/page.ts';
import { withoutEntities } from './entities.ts';
import { lineBlocks } from './line-blocks.ts';
import { hasMojibake } from './mojibake.ts';
import type { SourceRecord } from './reader.ts';

/** The page of a record whose text is plain: what every such format fills in the same way. */
export function pageOfText(
  record: SourceRecord,
  sourceId: string,
  given: string,
): Omit<Page, 'mediaType' | 'encoding' | 'articleByContract'> {
  const decoded = withoutEntities(given);
  const text = decoded ?? given;
  const warnings = hasMojibake(text) ? ['mojibake'] : [];
  return {
    articleId: idOf('article', sourceId),
    sourceId,
    sourceFile: record.sourceFile,
    sourceSha256: createHash('sha256').update(record.bytes).digest('hex'),
    url: null,
    text,
    blocks: lineBlocks(text),
    declared: NOTHING_DECLARED,
    warnings: decoded === null ? warnings : [...warnings, 'entities_decoded'],
  };
}
