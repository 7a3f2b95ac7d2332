import { Command } from 'commander';

/** `wortlaut diff OLD NEW`: what changed between two runs. */
export const diff = new Command('diff')
  .summary('what changed between two runs, as Markdown')
  .description(
    'Compares two finished runs: articles new, changed and gone, new utterances, rows by table and quotes by rule, and\nIDs that changed, of which there must be none.',
  )
  .argument('<old>', 'the --out folder of the earlier run')
  .argument('<new>', 'the --out folder of the later run')
  .addHelpText('after', '\nExample:\n  wortlaut diff yesterday today >> "$GITHUB_STEP_SUMMARY"')
  .action(async (oldFolder: string, newFolder: string) => {
    const { differenceOf } = await import('./compare.ts');
    const { differenceMarkdown } = await import('./markdown.ts');
    console.log(differenceMarkdown(await differenceOf(oldFolder, newFolder)));
  });
