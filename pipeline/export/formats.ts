/** What a dataset can be written as. */
export const FORMATS = ['csv', 'arrow', 'parquet', 'duckdb', 'spreadsheet'] as const;
export type Format = (typeof FORMATS)[number];
export type Formats = ReadonlySet<Format>;

/** Beyond so many pages the formats that say again what the others say are written only where they are asked for. */
const ALL_FORMATS_UP_TO = 2000;

/** The formats of a dataset of so many pages where the user names none. */
export function defaultFormats(pages: number): Formats {
  return new Set(pages <= ALL_FORMATS_UP_TO ? FORMATS : ['csv', 'parquet']);
}
