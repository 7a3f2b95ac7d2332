import { z } from 'zod';
import { column, Text, tableOf } from './table.ts';

export const FailureRow = z.strictObject({
  source_file: column(Text, 'Path of the file inside the input folder.', 'leer.txt'),
  stage: column(Text, 'The stage that did not take it.', 'read'),
  reason: column(Text, 'Kind of failure.', 'empty'),
  message: column(
    z.string().nullable(),
    'What happened, in words; null where there is no more to say.',
    'the file holds no text',
  ),
});
export type FailureRow = z.infer<typeof FailureRow>;

export const failures = tableOf({
  name: 'failures',
  description: 'Documents that did not come through. Rows may be equal: they have no key.',
  row: FailureRow,
  primaryKey: [],
  foreignKeys: [],
  slices: [],
});
