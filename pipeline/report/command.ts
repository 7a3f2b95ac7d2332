import { Command } from 'commander';

/** `wortlaut report OUT --out FOLDER`: the run as pages to read. */
export const report = new Command('report')
  .summary('a finished run as static HTML: articles, speakers, utterances')
  .description(
    'Writes a folder of HTML that opens from disk (index.html), without a server or the network: an overview with plots,\nlists to search, each article with its quotes and what was dropped, each speaker, each utterance in all its wordings.',
  )
  .argument('<out>', 'the --out folder of a run')
  .requiredOption('-o, --out <folder>', 'where the pages go')
  .addHelpText('after', '\nExample:\n  wortlaut report out --out report && open report/index.html')
  .action(async (runFolder: string, options: { out: string }) => {
    const { writeReport } = await import('./report.ts');
    console.log(`${options.out}/index.html: ${await writeReport(runFolder, options.out)} pages`);
  });
