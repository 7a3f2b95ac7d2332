import { writeFileSync } from 'node:fs';
import { Command, InvalidArgumentError, Option } from 'commander';
import { diff } from './diff/command.ts';
import { evaluate } from './evaluate/command.ts';
import { exportAsCommand } from './exchange/command.ts';
import { explain } from './explain/command.ts';
import { FORMATS, type Formats } from './export/formats.ts';
import { chain } from './pipeline.ts';
import type { FilterOptions } from './read/record-filter.ts';
import { report } from './report/command.ts';
import { progressOn } from './run/progress.ts';
import { type Shard, shardIn } from './run/shard-name.ts';
import { withInput } from './run/standard-input.ts';
import { figuresOf, summaryMarkdown, summaryText } from './run/summary.ts';
import { UsageError } from './run/usage-error.ts';
import { DEFAULT_SETTINGS, FAVOURS, type Favour, type Settings } from './settings.ts';
import { sources } from './sources/command.ts';
import { sparkWorker } from './spark/command.ts';
import { validate } from './validate/command.ts';

// What runs is loaded by the command that runs it: `--help` needs no table format.
const progress = progressOn({
  isTTY: process.stderr.isTTY === true,
  write: (text) => process.stderr.write(text),
  now: () => Date.now(),
});

const cli = new Command('wortlaut')
  .description('Raw German news pages to tables of articles, paragraphs, quotes and entities.')
  .addHelpText(
    'after',
    `
Examples:
  wortlaut run seeds --out out              every stage; open out/tables or out/dataset.duckdb
  wortlaut run dump.jsonl --out out -w 4    a JSON line a document, on four workers
  wortlaut read seeds pages.jsonl           one stage alone, from file to file

Input, a file or a folder of any depth:
  .txt            a page a file; UTF-8, UTF-16 with a byte order mark, Windows-1252 or Latin-1;
                  Mac Roman and CP850 where the bytes leave no doubt, with a warning
  .html, .htm     a page a file; by its declared character set
  .mhtml          a page as a browser saved it
  .jsonl          a line a document, in UTF-8: {"id", "text", "url"?, "headline"?, "date_published"?} where the
                  text is an article and nothing else, or "html" instead of "text" for a page as it was fetched;
                  the names that news-please, trafilatura and newspaper give these are understood
  .csv, .tsv      a row a document, its columns named like the keys of a JSON line
  .warc, .wet     web archives, as Common Crawl's
  … .gz, .zst     each of them packed; Zstandard without a dictionary
  -               standard input, in any of these forms
A file of another kind is a row of the failures table; hidden files are passed over.

Exit codes:
  0  the output is written; pages that could not be processed are rows of its failures table
  1  wrong usage, or no input to read; the message says what to change
  2  the run broke off (a full disk, a bug); run it again, it goes on where it stopped`,
  );

const WORKERS = '-w, --workers <number>';
const WORKERS_HELP = 'threads to compute on (default: as many as cores, if there is enough work)';

const FORMATS_FLAG = '-f, --formats <list>';
const FORMATS_HELP = `what to write, of ${FORMATS.join(',')} (default: all up to 2,000 pages; csv,parquet beyond)`;

const RULES_FLAG = '--rules <folder>';
const RULES_HELP = 'your own rules for outlets, one file each: beispiel.de.tsv (see docs/rules.md)';

interface RunFlags {
  out: string;
  workers?: number;
  formats?: Formats;
  follow?: boolean;
  favour: Favour;
  rules?: string;
  hosts?: string[];
  since?: string;
  until?: string;
  languages?: string[];
  textColumn?: string;
  summary?: string;
  shard?: Shard;
}

cli
  .command('run')
  .summary('run every stage and write the tables')
  .description(
    'Runs read, clean, segment, annotate, link and export. A page that is unchanged since the last run into the same\nfolder is taken from its cache, and a run that was broken off goes on where it stopped.',
  )
  .argument('<input>', 'a file, a folder of pages, or - for standard input')
  .requiredOption(
    '-o, --out <folder>',
    'where stages/, cache/, tables/ and the rest of the dataset go',
  )
  .option(WORKERS, WORKERS_HELP, positive)
  .option(FORMATS_FLAG, FORMATS_HELP, formatsIn)
  .option('--follow', 'follow links that lead out of the input folder')
  .addOption(favourOption())
  .option(RULES_FLAG, RULES_HELP)
  .option(
    '--hosts <list>',
    'of archives: records of these hosts and those below them, by comma',
    listed,
  )
  .option('--since <day>', 'of archives: records fetched on this day or later, 2024-05-01', day)
  .option('--until <day>', 'of archives: records fetched on this day or earlier', day)
  .option(
    '--languages <list>',
    'of archives: records whose head names one of these, ISO 639-3, or none',
    listed,
  )
  .option('--text-column <name>', 'of CSV tables: the column that holds the text')
  .option(
    '--shard <i/n>',
    'only part i of n, up to annotate; wortlaut merge joins the parts',
    shard,
  )
  .option('--summary <file>', 'also append the closing summary to this file, as Markdown')
  .addHelpText(
    'after',
    `
Examples:
  wortlaut run seeds --out out
  wortlaut run pages/ --out /data/wortlaut --workers 8
  wortlaut run seeds --out out --summary "$GITHUB_STEP_SUMMARY"
  wortlaut run pages/ --out part-2 --shard 2/3      part 2 of 3, on any machine`,
  )
  .action(async (input: string, options: RunFlags) => {
    const { out, workers = null, formats = null, follow = false, summary } = options;
    const { runChain } = await import('./run/run.ts');
    const settings = await settingsIn(options);
    const run = { chain, out, workers, progress, formats, follow, settings };
    const filter = filterIn(options);
    const { shard } = options;
    if (shard !== undefined) {
      const { runShard } = await import('./run/shard.ts');
      await withInput(input, process.stdin, (path) =>
        runShard(shard, { ...run, input: path, filter }),
      );
      return;
    }
    const result = await withInput(input, process.stdin, (path) =>
      runChain({ ...run, input: path, filter }),
    );
    const figures = figuresOf(result);
    console.log(`\n${summaryText(figures, out, result.dataset.formats)}`);
    if (summary !== undefined)
      writeFileSync(summary, `${summaryMarkdown(figures, out)}\n`, { flag: 'a' });
  });

cli
  .command('merge')
  .summary('join the shards of a run and write the tables')
  .description(
    'Joins what `wortlaut run --shard` left in several folders, then links and exports: the same tables and stages/\nas one run over all of the input. The shards must be of one input, one version and one choice of settings.',
  )
  .argument('<shards...>', 'the output folders of all shards, in any order')
  .requiredOption('-o, --out <folder>', 'where the joined dataset goes')
  .option(WORKERS, WORKERS_HELP, positive)
  .option(FORMATS_FLAG, FORMATS_HELP, formatsIn)
  .addHelpText('after', '\nExample:\n  wortlaut merge part-1 part-2 part-3 --out out')
  .action(async (shards: string[], flags: Pick<RunFlags, 'out' | 'workers' | 'formats'>) => {
    const { out, workers = null, formats = null } = flags;
    const { mergeShards } = await import('./run/merge.ts');
    const result = await mergeShards(shards, {
      chain,
      out,
      workers,
      formats,
      progress,
    });
    console.log(`\n${summaryText(figuresOf(result), out, result.dataset.formats)}`);
  });

const STAGES = [
  ['read', 'bytes to pages: decoded text and its blocks', 'a file, or a folder of pages'],
  ['clean', 'pages to articles: paragraphs with roles, and what was dropped', 'output of read'],
  ['segment', 'articles to sentences and tokens', 'output of clean'],
  ['annotate', 'sentences to quotes, mentions and entities', 'output of segment'],
  ['link', 'articles to a corpus: entities, quote clusters, text reuse', 'output of annotate'],
] as const;

for (const [stage, what, input] of STAGES) {
  const command = cli.command(stage);
  if (stage === 'clean') command.addOption(favourOption()).option(RULES_FLAG, RULES_HELP);
  command
    .summary(what)
    .description(
      `One stage alone: ${what}.\nWrites a JSON line a document: written with the document, or failed or rejected with the reason.`,
    )
    .argument('<in>', input)
    .argument('<out>', 'the JSON Lines file to write, packed where its name ends in .gz')
    .option(WORKERS, WORKERS_HELP, positive)
    .addHelpText('after', `\nExample:\n  wortlaut ${stage} ${exampleOf(stage)}`)
    .action(async (input: string, output: string, options: Partial<RunFlags>) => {
      const { workers = null, favour = DEFAULT_SETTINGS.favour } = options;
      const settings = await settingsIn({ ...options, favour });
      const { runOneStage } = await import('./run/run.ts');
      await withInput(input, process.stdin, (path) =>
        runOneStage(stage, output, { chain, input: path, workers, progress, settings }),
      );
    });
}

cli
  .command('export')
  .summary('a linked corpus to CSV, Arrow, Parquet and DuckDB')
  .description(
    'Writes tables/, dataset.duckdb, dataset.sql, datapackage.json and DATA_DICTIONARY.md.',
  )
  .argument('<annotated>', 'output of annotate')
  .argument('<links>', 'output of link')
  .argument('<folder>', 'where the tables go')
  .option(FORMATS_FLAG, FORMATS_HELP, formatsIn)
  .addHelpText(
    'after',
    '\nExample:\n  wortlaut export out/stages/annotate.jsonl.gz out/stages/link.jsonl.gz dataset',
  )
  .action(
    async (annotated: string, links: string, folder: string, options: { formats?: Formats }) => {
      const { runExport } = await import('./run/run-export.ts');
      const { crewOf } = await import('./run/crew.ts');
      const stages = ['read', ...Object.keys(chain.pages)];
      const crew = crewOf(null);
      const files = { documents: annotated, links, stages, out: folder };
      const run = { ...files, crew, formats: options.formats ?? null, known: null };
      const dataset = await runExport(run).finally(() => crew.close());
      console.log(summaryText(figuresOf({ dataset, stages: [] }), folder, dataset.formats));
    },
  );

for (const command of [explain, report, sources, validate, diff, exportAsCommand, evaluate])
  cli.addCommand(command);
cli.addCommand(sparkWorker, { hidden: true });

/** Null where nothing is to be left out. */
function filterIn(flags: RunFlags): FilterOptions | null {
  const { hosts, since, until, languages, textColumn } = flags;
  const filter = { hosts, since, until, languages, textColumn };
  return Object.values(filter).every((value) => value === undefined) ? null : filter;
}

/** Rules are read once, here, so that a wrong one is told before anything runs. */
async function settingsIn({
  favour,
  rules,
}: Pick<RunFlags, 'favour' | 'rules'>): Promise<Settings> {
  if (rules === undefined) return { favour };
  const { ownRulesIn } = await import('./run/own-rules.ts');
  return { favour, rules: ownRulesIn(rules) };
}

function favourOption(): Option {
  return new Option('--favour <what>', 'where it is in doubt what belongs to an article')
    .choices(FAVOURS)
    .default(DEFAULT_SETTINGS.favour);
}

function listed(text: string): string[] {
  return text.split(',').map((each) => each.trim());
}

function day(text: string): string {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text))
    throw new InvalidArgumentError('Give a day such as 2024-05-01.');
  return text;
}

function exampleOf(stage: string): string {
  const before = STAGES[STAGES.findIndex(([name]) => name === stage) - 1];
  const input = before === undefined ? 'seeds' : `out/stages/${before[0]}.jsonl.gz`;
  return `${input} ${stage}.jsonl`;
}

function formatsIn(list: string): Formats {
  const named = list.split(',').map((name) => FORMATS.find((format) => format === name.trim()));
  const formats = named.flatMap((format) => format ?? []);
  if (formats.length < named.length)
    throw new InvalidArgumentError(`Give some of ${FORMATS.join(',')}.`);
  return new Set(formats);
}

function shard(text: string): Shard {
  const found = shardIn(text);
  if (found === null)
    throw new InvalidArgumentError('Give the part and how many there are, as 2/3.');
  return found;
}

function positive(text: string): number {
  if (!/^[1-9]\d{0,2}$/.test(text)) throw new InvalidArgumentError('Give a number from 1 to 999.');
  return Number(text);
}

try {
  await cli.parseAsync();
} catch (error) {
  const usage = error instanceof UsageError;
  // The system's refusals (no space, no permission) name the file; a stack would say nothing more.
  const plain = usage || (error instanceof Error && 'syscall' in error);
  console.error(plain ? `wortlaut: ${error.message}` : error);
  process.exitCode = usage ? 1 : 2;
}
