/**
 * Names by Stanford CoreNLP's German model and by ours, on the same sentences in one run.
 *
 *   mvn -f bench/corenlp/pom.xml dependency:copy-dependencies -DoutputDirectory=JARS
 *   npm run bench:corenlp -- FOLDER JARS
 *
 * FOLDER has GermEval's dev.jsonl. CoreNLP is given the gold tokens, ours starts from the text.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { articleOf } from '../pipeline/evaluate/entities/found.ts';
import { tokensASecond } from '../pipeline/evaluate/entities/speed.ts';
import { f1OfKeys } from '../pipeline/evaluate/f1.ts';
import { readGold } from '../pipeline/train/entities/germeval.ts';

const [folder, jars] = process.argv.slice(2);
if (folder === undefined || jars === undefined) {
  console.error('usage: npm run bench:corenlp -- FOLDER JARS');
  process.exit(1);
}

const Sentence = z.object({
  tokens: z.array(z.string()),
  offsets: z.array(z.tuple([z.int(), z.int()])),
  entities: z.array(
    z.object({ type: z.string(), sub: z.string().optional(), begin: z.int(), end: z.int() }),
  ),
});
const file = join(folder, 'dev.jsonl');
const sentences = readFileSync(file, 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => Sentence.parse(JSON.parse(line)));
const tokens = sentences.reduce((sum, sentence) => sum + sentence.tokens.length, 0);

const TYPES: Readonly<Record<string, string>> = {
  PERSON: 'PER',
  LOCATION: 'LOC',
  ORGANIZATION: 'ORG',
  MISC: 'OTH',
};

function labelled(): { lines: string[]; milliseconds: number } {
  const work = mkdtempSync(join(tmpdir(), 'wortlaut-corenlp-'));
  try {
    const input = join(work, 'sentences.txt');
    writeFileSync(input, sentences.map((sentence) => sentence.tokens.join(' ')).join('\n'));
    const source = fileURLToPath(new URL('./corenlp/Names.java', import.meta.url));
    const java = ['-Xmx3g', '-cp', `${resolve(jars ?? '')}/*`, source, input];
    const run = spawnSync('java', java, { encoding: 'utf8', maxBuffer: 1 << 28 });
    if (run.status !== 0) throw new Error(run.stderr);
    const lines = run.stdout.trimEnd().split('\n');
    return { milliseconds: Number(lines.pop()), lines };
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** Spans of tokens in a row with the same label, as `sentence type begin end`. */
function spansOf(labels: readonly string[], index: number): string[] {
  const { offsets = [] } = sentences[index] ?? {};
  const spans: string[] = [];
  for (let at = 0; at < labels.length; ) {
    let end = at + 1;
    while (labels[end] === labels[at]) end++;
    const type = TYPES[labels[at] ?? ''];
    if (type !== undefined)
      spans.push(`${index} ${type} ${offsets[at]?.[0]} ${offsets[end - 1]?.[1]}`);
    at = end;
  }
  return spans;
}

const { lines, milliseconds } = labelled();
const found = lines.flatMap((line, index) => spansOf(line.split(' '), index));
const gold = sentences.flatMap(({ entities }, index) =>
  entities
    .filter(({ sub }) => (sub ?? 'main') === 'main')
    .map(({ type, begin, end }) => `${index} ${type} ${begin} ${end}`),
);
const without = (keys: readonly string[]) => keys.filter((key) => !key.includes(' OTH '));
const percent = (share: number) => (100 * share).toFixed(1);
const theirs = (1000 * tokens) / milliseconds;
const ours = tokensASecond(readGold(file).map(articleOf));
console.log(
  `CoreNLP 4.5.10 German: strict F1 ${percent(f1OfKeys(without(found), without(gold)).f1)} (PER, LOC, ORG), ${percent(f1OfKeys(found, gold).f1)} (all four)`,
);
console.log(`CoreNLP   ${Math.round(theirs)} tokens a processor second, from gold tokens`);
console.log(`wortlaut  ${Math.round(ours)} tokens a processor second, from text`);
console.log(`ratio     ${(ours / theirs).toFixed(1)}`);
