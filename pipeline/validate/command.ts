import { writeFileSync } from 'node:fs';
import { Command } from 'commander';
import { numberOption } from '../number-option.ts';
import { UsageError } from '../run/usage-error.ts';

interface Options {
  sample: number;
  seed: number;
  sheet?: string;
  sentences?: string;
  score?: string[];
  recall?: string;
  rates?: string;
}

/** `wortlaut validate OUT`: a sample to code by hand, and what the coders found. */
export const validate = new Command('validate')
  .summary('draw a sample to code by hand, or score filled-in sheets')
  .description(
    'Writes a coding sheet of quotes (--sheet) and one of random sentences (--sentences), both CSV; or scores filled-in\nsheets of one or two coders: precision by type and speakers with Wilson intervals, Krippendorff’s α, recall.',
  )
  .argument('<out>', 'the --out folder of a run')
  .option('--sample <number>', 'rows of a sheet', numberOption, 200)
  .option('--seed <number>', 'seed of the sample', numberOption, 1)
  .option('--sheet <file>', 'write a sheet of quotes: as many of each type as there are')
  .option('--sentences <file>', 'write a sheet of sentences, to tell recall from')
  .option('--score <files...>', 'score this sheet, or those of two coders')
  .option('--recall <file>', 'with --score: the filled-in sheet of sentences')
  .option('--rates <file>', 'with --score: also write the error rates here, for sources --rates')
  .addHelpText(
    'after',
    `
In a sheet of quotes, answer is_quote, type_right and speaker_right with y or n (a speaker that is rightly missing is
right). In a sheet of sentences, write how many quotes begin in the sentence: marked (in quotation marks), unmarked
(reported without). A row that is left empty does not count.

Examples:
  wortlaut validate out --sample 200 --sheet quotes.csv --sentences sentences.csv
  wortlaut validate out --score a.csv b.csv --recall sentences.csv --rates rates.json`,
  )
  .action(async (folder: string, options: Options) => {
    const { sheet, sentences, score } = options;
    if (sheet === undefined && sentences === undefined && score === undefined)
      throw new UsageError('validate: give --sheet, --sentences or --score; see --help');
    await writeSheets(folder, options);
    if (score !== undefined) await scoreAll(folder, score, options);
  });

async function writeSheets(folder: string, options: Options): Promise<void> {
  const { writeQuoteSheet, writeSentenceSheet } = await import('./sheet.ts');
  const { sheet, sentences } = options;
  if (sheet !== undefined)
    console.log(`${sheet}: ${await writeQuoteSheet(folder, sheet, options)} quotes`);
  if (sentences !== undefined)
    console.log(`${sentences}: ${await writeSentenceSheet(folder, sentences, options)} sentences`);
}

async function scoreAll(folder: string, sheets: string[], options: Options): Promise<void> {
  const { scoreSheets } = await import('./score.ts');
  const { errorRatesText } = await import('./report.ts');
  const rates = await scoreSheets(folder, sheets, options.recall);
  console.log(errorRatesText(rates));
  if (options.rates !== undefined)
    writeFileSync(options.rates, `${JSON.stringify(rates, null, 2)}\n`);
}
