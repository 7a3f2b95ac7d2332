import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { z } from 'zod';

/**
 * The rows of a TSV lexicon, each parsed with `row`. Its first lines are `# source: …` and `# licence: …`, then comes
 * a line of column names. Throws (a bug of ours, not of the input) where a header is missing or a row does not fit.
 */
export function loadLexicon<Row extends z.ZodType>(file: URL, row: Row): z.output<Row>[] {
  const path = fileURLToPath(file);
  const lines = readFileSync(path, 'utf8').split('\n');
  const comments = lines.filter((line) => line.startsWith('#'));
  for (const key of ['# source: ', '# licence: ']) {
    if (!comments.some((line) => line.startsWith(key)))
      throw new Error(`${path}: no line "${key}…"`);
  }
  const [header, ...body] = lines
    .map((line, index) => ({ line, number: index + 1 }))
    .filter(({ line }) => line !== '' && !line.startsWith('#'));
  const columns = header?.line.split('\t') ?? [];
  return body.map(({ line, number }) => {
    const cells = line.split('\t');
    const record = Object.fromEntries(columns.map((column, i) => [column, cells[i] ?? '']));
    const parsed = row.safeParse(record);
    if (!parsed.success) throw new Error(`${path}:${number}: ${parsed.error.message}`);
    return parsed.data;
  });
}
