import { Command } from 'commander';
import { UsageError } from '../run/usage-error.ts';

/** `wortlaut export-as FORMAT OUT`: a finished run in the form of another tool. */
export const exportAsCommand = new Command('export-as')
  .summary("a finished run in another tool's form: TEI, CoNLL-U, Croissant …")
  .description('Writes the tables of a finished run in a form that other tools read.')
  .argument(
    '<format>',
    'huggingface, croissant, quanteda, amcat, 4cat, tei, conllu or web-annotation',
  )
  .argument('<out>', 'the --out folder of a run')
  .option('-o, --out <folder>', 'where the files go')
  .option('--columns', 'say where each column goes, and write nothing', false)
  .addHelpText(
    'after',
    `
Examples:
  wortlaut export-as tei out --out tei
  wortlaut export-as conllu out --columns`,
  )
  .action(async (name: string, run: string, options: { out?: string; columns: boolean }) => {
    const { columnsText, exportAs, EXCHANGE_FORMATS } = await import('./exchange-formats.ts');
    const format = EXCHANGE_FORMATS.find((each) => each.name === name);
    if (format === undefined)
      throw new UsageError(
        `${name}: no such form; give ${EXCHANGE_FORMATS.map((each) => each.name).join(', ')}`,
      );
    if (options.columns) return console.log(columnsText(format));
    if (options.out === undefined) throw new UsageError('export-as: give --out, or --columns');
    const files = await exportAs(format, run, options.out);
    console.log(`${options.out}: ${files.length} files`);
  });
