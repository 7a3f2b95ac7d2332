import { openDataset } from '../dataset/open-dataset.ts';
import { makeFolder } from '../make-folder.ts';
import { conllu } from './conllu.ts';
import { amcat, fourcat, quanteda } from './csv-forms.ts';
import type { ExchangeFormat } from './exchange-format.ts';
import { croissant, huggingFace } from './hugging-face.ts';
import { tei } from './tei/tei.ts';
import { webAnnotation } from './web-annotation.ts';

/** Every form a dataset can be given in. A new one is a file that exports such a value, and its name here. */
export const EXCHANGE_FORMATS: readonly ExchangeFormat[] = [
  huggingFace,
  croissant,
  quanteda,
  amcat,
  fourcat,
  tei,
  conllu,
  webAnnotation,
];

/** Writes a finished run in a form; returns the paths of its files. Throws a `UsageError` where there is no dataset. */
export async function exportAs(
  format: ExchangeFormat,
  run: string,
  folder: string,
): Promise<string[]> {
  const dataset = await openDataset(run);
  try {
    makeFolder(folder);
    return await format.write(dataset, { folder, run });
  } finally {
    dataset.close();
  }
}

/** Where each column goes, for a reader. */
export function columnsText({ columns }: ExchangeFormat): string {
  const width = Math.max(...Object.keys(columns).map((name) => name.length));
  return Object.entries(columns)
    .map(([name, place]) => `${name.padEnd(width)}  ${place}`)
    .join('\n');
}
