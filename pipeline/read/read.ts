import type { Outcome } from '../../schemas/outcome.ts';
import type { Page } from '../../schemas/page.ts';
import type { SourceRecord } from './reader.ts';
import { READERS } from './readers.ts';

/** The page of a record, by the reader that cut it from its file. */
export function read(record: SourceRecord): Outcome<Page> {
  const reader = READERS.find(({ name }) => name === record.reader);
  if (reader === undefined) throw new Error(`no reader "${record.reader}"`);
  return reader.page(record);
}
