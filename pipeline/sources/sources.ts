import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'csv-stringify/sync';
import { openDataset } from '../dataset/open-dataset.ts';
import { makeFolder } from '../make-folder.ts';
import { UsageError } from '../run/usage-error.ts';
import { diversityOf } from '../statistics/diversity.ts';
import { ErrorRates, formOf } from '../validate/error-rates.ts';
import type { Dimension } from './dimension.ts';
import type { Sources } from './report.ts';
import { sharesOf, type Weights } from './shares.ts';
import { voicesOf } from './voices.ts';

export interface SourcesOptions {
  by: Dimension;
  draws: number;
  seed: number;
  unique: boolean;
  /** The JSON file of error rates that `validate` wrote. */
  rates?: string | undefined;
}

/** Who gets to speak in the dataset of a folder. Throws a `UsageError` where there is none, or the rates are not readable. */
export async function sourcesOf(folder: string, options: SourcesOptions): Promise<Sources> {
  const weights = options.rates === undefined ? {} : weightsIn(options.rates);
  const dataset = await openDataset(folder);
  try {
    const voices = await voicesOf(dataset, options.by, options.unique);
    const shares = sharesOf(voices, { ...options, weights });
    const known = shares.filter(({ value }) => value !== null);
    return {
      dimension: options.by,
      corrected: options.rates !== undefined,
      quotes: voices.reduce((sum, { quotes }) => sum + quotes, 0),
      articles: new Set(voices.map(({ article }) => article)).size,
      shares,
      diversity: diversityOf(known.map(({ share }) => share)),
    };
  } finally {
    dataset.close();
  }
}

/** Writes `sources-by-<dimension>.csv` and `.json` into a folder. */
export function writeSources(sources: Sources, folder: string): void {
  makeFolder(folder);
  const file = join(folder, `sources-by-${sources.dimension}`);
  const rows = sources.shares.map((share) => ({
    [sources.dimension]: share.value,
    quotes: share.quotes,
    words: share.words,
    articles: share.articles,
    share: share.share,
    share_low: share.low,
    share_high: share.high,
    share_of_words: share.shareOfWords,
  }));
  writeFileSync(`${file}.csv`, stringify(rows, { header: true }));
  writeFileSync(`${file}.json`, `${JSON.stringify(sources, null, 2)}\n`);
}

/** A type whose recall was not measured is corrected by its precision alone. */
function weightsIn(file: string): Weights {
  const parsed = ErrorRates.safeParse(jsonIn(file));
  if (!parsed.success)
    throw new UsageError(
      `${file}: no error rates; give the file that validate --score … --rates wrote`,
    );
  const { types, recall } = parsed.data;
  return Object.fromEntries(
    Object.entries(types).flatMap(([type, { precision }]) =>
      precision.share === null
        ? []
        : [[type, precision.share / (recall?.[formOf(type)].share || 1)]],
    ),
  );
}

function jsonIn(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new UsageError(
      `${file}: ${error instanceof Error ? error.message : error}; give a JSON file`,
    );
  }
}
