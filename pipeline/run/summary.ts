import type { RunResult } from './run-result.ts';

/** A block of the closing summary: a title and its figures. */
export interface Figures {
  title: string;
  rows: [name: string, figure: string][];
  /** Whether the rows are parts of a whole, which Markdown shows as a pie, too. */
  areShares?: boolean;
}

/** What a run says at its end, in the order in which it is said. */
export function figuresOf(result: RunResult): Figures[] {
  const { dataset, stages } = result;
  const { rows, quotesByType, droppedByReason } = dataset.tables;
  return [
    { title: 'Rows by table', rows: figures(rows) },
    { title: 'Quotes by type', rows: present(quotesByType), areShares: true },
    { title: 'Dropped by reason', rows: present(droppedByReason), areShares: true },
    { title: 'Failures by reason', rows: present(dataset.failures) },
    {
      title: 'Documents by stage',
      rows: stages.map(({ stage, written, computed, cached }) => [
        stage,
        `${written} (${computed} computed, ${cached} from cache)`,
      ]),
    },
    {
      title: 'Seconds by stage',
      rows: secondsOf(result).map(([stage, seconds]) => [stage, seconds.toFixed(1)]),
    },
  ];
}

/** Where the time of a run went: seconds by stage, those of the workers added up; `export` last. */
export function secondsOf({ stages, dataset }: RunResult): [stage: string, seconds: number][] {
  return [
    ...stages.map(({ stage, seconds }): [string, number] => [stage, seconds]),
    ['export', dataset.seconds],
  ];
}

/** The summary for a terminal. `formats`: what was written. */
export function summaryText(
  blocks: readonly Figures[],
  outFolder: string,
  formats: readonly string[],
): string {
  const lines = blocks.flatMap(({ title, rows }) => {
    const width = Math.max(0, ...rows.map(([name]) => name.length));
    const body = rows.map(([name, figure]) => `  ${name.padEnd(width)}  ${figure}`);
    return [title, ...(body.length > 0 ? body : ['  none']), ''];
  });
  return [...lines, `Tables: ${outFolder}/tables${togetherIn(outFolder, formats)}`].join('\n');
}

/** Where all tables are found together. */
function togetherIn(outFolder: string, formats: readonly string[]): string {
  if (formats.includes('duckdb')) return `, ${outFolder}/dataset.duckdb`;
  return formats.includes('parquet')
    ? `; with DuckDB in ${outFolder}: duckdb -init dataset.sql`
    : '';
}

/** The summary as Markdown, for a job summary of GitHub Actions, which draws what Mermaid describes. */
export function summaryMarkdown(blocks: readonly Figures[], outFolder: string): string {
  const lines = blocks.flatMap(({ title, rows, areShares = false }) => [
    `### ${title}`,
    '',
    ...(rows.length === 0
      ? ['none']
      : ['| | |', '|---|---:|', ...rows.map(([name, figure]) => `| ${name} | ${figure} |`)]),
    '',
    ...(areShares && rows.length > 0 ? [pieOf(title, rows), ''] : []),
  ]);
  return ['## wortlaut', '', ...lines, `Tables: \`${outFolder}/tables\``].join('\n');
}

function pieOf(title: string, rows: Figures['rows']): string {
  const slices = rows.map(([name, figure]) => `  "${name}" : ${figure}`);
  return ['```mermaid', `pie showData title ${title}`, ...slices, '```'].join('\n');
}

function present(counts: Readonly<Record<string, number>>): [string, string][] {
  return figures(counts).filter(([, figure]) => figure !== '0');
}

function figures(counts: Readonly<Record<string, number>>): [string, string][] {
  return Object.entries(counts).map(([name, count]) => [name, String(count)]);
}
