import { Command, Option } from 'commander';
import { numberOption } from '../number-option.ts';
import { Dimension } from './dimension.ts';

interface Options {
  by: Dimension;
  out?: string;
  rates?: string;
  unique: boolean;
  draws: number;
  seed: number;
  top: number;
}

/** `wortlaut sources OUT`: who gets to speak. */
export const sources = new Command('sources')
  .summary('who gets to speak: shares of voices with intervals')
  .description(
    'Shares of the quotes of a finished run by speaker, role, party, gender, outlet, day, type, or agency copy and own text.\nWhat the dataset does not say stands as (unknown). Intervals are a bootstrap by article.',
  )
  .argument('<out>', 'the --out folder of a run')
  .addOption(
    new Option('--by <dimension>', 'what to count by')
      .choices(Dimension.options)
      .default('speaker'),
  )
  .option('-o, --out <folder>', 'also write sources-by-….csv and .json here')
  .option('--rates <file>', 'correct shares by the error rates that validate --score wrote')
  .option('--unique', 'leave out articles that are copies of others', false)
  .option('--draws <number>', 'resamples for the 95 % intervals', numberOption, 1000)
  .option('--seed <number>', 'seed of the resamples', numberOption, 1)
  .option('--top <number>', 'rows shown on the terminal', numberOption, 20)
  .addHelpText(
    'after',
    `
Examples:
  wortlaut sources out --by speaker
  wortlaut sources out --by party --rates rates.json --out shares`,
  )
  .action(async (folder: string, options: Options) => {
    const { sourcesOf, writeSources } = await import('./sources.ts');
    const { sourcesText } = await import('./report.ts');
    const found = await sourcesOf(folder, options);
    console.log(sourcesText(found, options.top));
    if (options.out !== undefined) writeSources(found, options.out);
  });
