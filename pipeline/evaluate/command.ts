import { Command } from 'commander';
import { numberOption } from '../number-option.ts';

/** `wortlaut evaluate …`: figures of this copy on public gold sets, so that a reader can check ours. */
export const evaluate = new Command('evaluate').summary(
  'figures on gold sets of quotes, names and links',
);

evaluate
  .command('quotes')
  .summary('quotes and speakers against the data set of Petersen-Frey and Biemann (2024)')
  .description(
    'Reads the data set as it is published, a folder of JSON files, and prints per type precision,\nrecall and F1 by exact span and by overlap, type and speaker accuracy, and its own measure.',
  )
  .requiredOption('-g, --gold <folder>', 'the folder of its JSON files')
  .option('--draws <number>', 'resamples for the 95 % intervals', numberOption, 1000)
  .option('--errors', 'also list misses and false alarms with their sentences', false)
  .action(async (options: { gold: string; draws: number; errors: boolean }) => {
    const { gold, draws, errors } = options;
    // Loaded when asked for: the stages take a second to load.
    const { evaluateQuotes } = await import('./quotes.ts');
    console.log(evaluateQuotes(gold, { draws, errors }));
  });

evaluate
  .command('entities')
  .summary('names against GermEval 2014 and annotated news')
  .description(
    'Scores each .jsonl file of the folder but train.jsonl and prints strict precision, recall and F1 per class and\noverall, for names that train.jsonl has and those it does not, and tokens a second; of annotated news also coreference,\ndescriptions, pronouns, canonical names and attributes. F1 and shares have 95 % intervals over sentences or articles.',
  )
  .option('-g, --gold <folder>', "the folder of GermEval's JSON Lines files")
  .option('-n, --news <file>', 'a JSON Lines file of annotated news articles')
  .action(async (options: { gold?: string; news?: string }, command: Command) => {
    if (options.gold === undefined && options.news === undefined)
      command.error('error: give --gold <folder>, --news <file> or both');
    const { evaluateEntities, evaluateNews } = await import('./entities.ts');
    if (options.gold !== undefined) console.log(evaluateEntities(options.gold));
    if (options.news !== undefined) console.log(evaluateNews(options.news));
  });

evaluate
  .command('links')
  .summary('quotes of one utterance across articles against a folder of gold articles')
  .description(
    'Reads articles.jsonl and gold.json and prints precision, recall and F1 over pairs of wordings of one utterance, by\nkind, what of the look-alikes was merged, and how far the column similarity can be trusted.',
  )
  .requiredOption('-g, --gold <folder>', 'the folder with articles.jsonl and gold.json')
  .option('--draws <number>', 'resamples for the 95 % intervals', numberOption, 1000)
  .option('--errors', 'also list what was missed and what was wrongly joined', false)
  .action(async (options: { gold: string; draws: number; errors: boolean }) => {
    const { gold, draws, errors } = options;
    const { evaluateLinks } = await import('./links.ts');
    console.log(await evaluateLinks(gold, { draws, errors }));
  });
