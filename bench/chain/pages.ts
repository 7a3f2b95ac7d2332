import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { clean } from '../../pipeline/clean/clean.ts';
import { readerFor } from '../../pipeline/read/readers.ts';
import { measuredRun } from './measured-run.ts';

/** What others need: a Python with bench/requirements.txt, and the folder of CoreNLP's jars. */
interface Others {
  python: string;
  jars: string;
}

/**
 * Prints processor milliseconds a page of a folder of HTML pages, ours and others'. Each is met once: the first third warms
 * the code up, the others are measured.
 */
export function printPages(pages: string, others: Others | null, folder: string): void {
  const names = readdirSync(pages).filter((name) => /\.html(?:\.gz)?$/.test(name));
  const sorted = names.sort();
  const warm = Math.floor(sorted.length / 3);
  const measured = sorted.length - warm;
  const line = (what: string, ms: number) => console.log(`${what.padEnd(34)} ${ms.toFixed(1)} ms`);
  console.log(`${measured} HTML pages, each met once: CPU time a page`);
  line('wortlaut read + clean', readAndClean(pages, sorted, warm));
  const cpuOf = (name: string, some: readonly string[]): number => {
    const input = join(folder, name);
    mkdirSync(input);
    for (const each of some) copyFileSync(join(pages, each), join(input, each));
    return measuredRun(input, join(folder, `${name}-out`), 1).cpu;
  };
  const chain =
    (1000 * (cpuOf('pages', sorted) - cpuOf('warm-up', sorted.slice(0, warm)))) / measured;
  line('wortlaut, whole chain', chain);
  if (others === null) return;
  const texts = join(folder, 'texts');
  mkdirSync(texts);
  const extraction = outputOf(others.python, beside('trafilatura_speed.py'), pages, texts);
  line('trafilatura', extraction);
  const classPath = `${resolve(others.jars)}/*`;
  const naming = outputOf('java', '-Xmx3g', '-cp', classPath, beside('corenlp/Pages.java'), texts);
  line('CoreNLP German tokens and names', naming);
  console.log(`ratio of both to the whole chain    ${((extraction + naming) / chain).toFixed(2)}`);
}

function readAndClean(pages: string, names: readonly string[], warm: number): number {
  const reader = readerFor('page.html');
  const all = names.map((name) => {
    const bytes = readFileSync(join(pages, name));
    return name.endsWith('.gz') ? gunzipSync(bytes) : bytes;
  });
  let start = process.cpuUsage();
  for (const [index, bytes] of all.entries()) {
    if (index === warm) start = process.cpuUsage();
    const [sourceFile, key] = [`${index}.html`, `${index}`];
    const page = reader?.page({ reader: 'html', sourceFile, key, place: null, bytes });
    if (page?.status === 'written') clean.run(page.document);
  }
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000 / (all.length - warm);
}

function beside(name: string): string {
  return fileURLToPath(new URL(`../${name}`, import.meta.url));
}

/** The number that a program prints. */
function outputOf(program: string, ...args: string[]): number {
  const run = spawnSync(program, args, { encoding: 'utf8' });
  if (run.status !== 0) throw new Error(run.stderr);
  return Number(run.stdout);
}
