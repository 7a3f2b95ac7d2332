import { exportDataset } from '../../pipeline/export/export.ts';
import { FORMATS, type Formats } from '../../pipeline/export/formats.ts';
import { tablesOf } from '../../pipeline/export/rows.ts';
import type { Summary } from '../../pipeline/export/summary.ts';
import { writeTables } from '../../pipeline/export/write-tables.ts';
import type { AnnotatedArticle } from '../../schemas/annotations.ts';
import type { Link } from '../../schemas/links.ts';
import type { Failure } from '../../schemas/outcome.ts';
import { TABLES, type Tables } from '../../schemas/tables/index.ts';

const ALL: Formats = new Set(FORMATS);

/** The dataset of these articles, as a run writes it. */
export function exportArticles(
  annotated: readonly AnnotatedArticle[],
  links: readonly Link[],
  failures: readonly Failure[],
  outDir: string,
  formats = ALL,
): Promise<Summary> {
  return exportTables(tablesOf(annotated, links, failures), outDir, formats);
}

export function exportTables(tables: Tables, outDir: string, formats = ALL): Promise<Summary> {
  const names = TABLES.map(({ name }) => name);
  async function* rows() {
    yield tables;
  }
  return exportDataset(outDir, formats, (folder) => [writeTables(folder, formats, names, rows())]);
}
