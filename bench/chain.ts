/**
 * Speed, memory and disk of the whole chain on fresh text, and how they grow.
 *
 *   npm run bench:chain -- FILE.jsonl [SIZE …]
 *   npm run bench:chain -- --pages FOLDER [PYTHON JARS]
 *
 * FILE has a JSON line an article. For each SIZE (default: 1000, 4000, 16000; give 64000 where there is an hour) a process of
 * its own takes the first so many lines into a new folder, by one worker and by two, and once more to see that nothing is to
 * do; and one goes on from 99 % of them. CPU seconds are those of the process with all its threads; start-up, which an article
 * alone costs, is told apart.
 *
 * FOLDER has HTML pages. With PYTHON (bench/requirements.txt) and JARS (mvn -f bench/corenlp/pom.xml
 * dependency:copy-dependencies -DoutputDirectory=JARS), beside trafilatura and Stanford CoreNLP's German tokens and names on the same pages.
 *
 * No text may stand in the input twice: one that was met before is no measure of speed.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { printGrowth } from './chain/growth.ts';
import { printPages } from './chain/pages.ts';

const [what, ...others] = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), 'wortlaut-bench-'));
try {
  console.log(
    `${cpus()[0]?.model}, Node ${process.versions.node}, load ${loadavg()[0]?.toFixed(1)}`,
  );
  if (what === '--pages' && others[0] !== undefined) {
    const [pages, python, jars] = others;
    printPages(pages, python && jars ? { python, jars } : null, folder);
  } else if (what !== undefined && what !== '--pages') {
    const lines = readFileSync(what, 'utf8')
      .split('\n')
      .filter((line) => line !== '');
    if (new Set(lines.map((line) => JSON.parse(line).text)).size < lines.length)
      throw new Error(`${what}: a text stands in it twice`);
    printGrowth(lines, others.length === 0 ? [1000, 4000, 16000] : others.map(Number), folder);
  } else {
    console.error(
      'usage: npm run bench:chain -- FILE.jsonl [SIZE …] | --pages FOLDER [PYTHON JARS]',
    );
    process.exitCode = 1;
  }
} finally {
  rmSync(folder, { recursive: true });
}
