import type { Dataset } from '../dataset/open-dataset.ts';

/** A form in which other tools read a dataset. */
export interface ExchangeFormat {
  name: string;
  summary: string;
  /** Who reads it, and how: a line of code where there is one. */
  reader: string;
  /** Where each column went: `table.column`, and its place in the form. Columns that are not named stay behind. */
  columns: Readonly<Record<string, string>>;
  /** Writes its files; returns their paths inside the folder. */
  write(dataset: Dataset, target: Target): Promise<string[]>;
}

export interface Target {
  /** The folder to write into. */
  folder: string;
  /** The folder of the run, for forms that take its files as they are. */
  run: string;
}
