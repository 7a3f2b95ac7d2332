import { Command } from 'commander';

/** `wortlaut explain …`: how a row came about, for whoever doubts it. */
export const explain = new Command('explain')
  .summary('how a sentence, a file or an article of a run got its rows')
  .description(
    'Prints, for a page, which rule or label decided each block; for each sentence its clauses (kind, mood, *finite verb*),\nthe rules that claimed it and to which they gave way, the signs of marked words with their weights, who could speak,\nand the rows of quotes that came of it.',
  )
  .argument(
    '<what>',
    'a sentence in quotes, a file of any input format, or the folder of a finished run',
  )
  .argument('[article]', 'with a folder: an article_id of its tables')
  .addHelpText(
    'after',
    `
Examples:
  wortlaut explain 'Die Lage sei „ernst“, sagte die Ärztin.'
  wortlaut explain page.html
  wortlaut explain out art_ktl2woosxccevzbd`,
  )
  .action(async (what: string, article: string | undefined) => {
    // Loaded when asked for: lexicons and weights come with it.
    const { documentOfRun, documentOfText, documentsOfFile } = await import('./documents.ts');
    const { explained } = await import('./explain.ts');
    const isText = article === undefined && /\s/u.test(what.trim());
    if (article !== undefined) console.log(explained(await documentOfRun(what, article)));
    else if (isText) console.log(explained(documentOfText(what)));
    else for await (const document of documentsOfFile(what)) console.log(explained(document));
  });
