/**
 * Any bytes at all through every stage: `npm run bench:fuzz -- [COUNT] [SEED] [ONLY]` (default: 10,000 documents).
 *
 * Takes the seeds apart, breaks them in ways that real files are broken (bytes flipped, cut, doubled; marks, tags, JSON and
 * WARC heads strewn in) and puts each through its reader and all stages. Prints what was a bug, and the slowest document. ONLY is the number of a
 * document of this seed: no other is looked at.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { wayFrom } from '../pipeline/in-memory.ts';
import { READERS, readerFor } from '../pipeline/read/readers.ts';
import { AnnotatedArticle } from '../schemas/annotations.ts';
import { fits } from '../schemas/fits.ts';

const [count = 10_000, seed = 1, only] = process.argv.slice(2).map(Number);
const SEEDS = readdirSync('seeds').map((name) => readFileSync(`seeds/${name}`));
const STREWN = [
  '„',
  '“',
  '"',
  '»',
  '«',
  '‚',
  '‘',
  '\u2028',
  '\u00ad',
  '😀',
  '\ud83d',
  '\0',
  '\r',
  '<p>',
  '</div>',
  '<script>',
  '<!--',
  '&#x1F600;',
  '{"id":"x","text":"',
  '"}\n',
  'WARC/1.0\r\nContent-Length: 9\r\n\r\n',
  ': ',
  '. ',
  'sagte er',
].map((text) => Buffer.from(text));

let state = seed;
/** A number from 0 to below `below`; the same row for the same seed (Mulberry32). */
function pick(below: number): number {
  state = (state + 0x6d2b79f5) | 0;
  let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
  return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
}

function oneOf<Item>(items: readonly Item[]): Item {
  const item = items[pick(items.length)];
  if (item === undefined) throw new Error('nothing to pick from');
  return item;
}

function broken(): Buffer {
  const source = oneOf(SEEDS);
  const start = pick(source.length);
  let bytes = Buffer.from(source.subarray(start, start + pick(4000)));
  for (let times = pick(12); times > 0; times--) {
    const at = pick(bytes.length + 1);
    const [before, after] = [bytes.subarray(0, at), bytes.subarray(at)];
    const way = pick(4);
    if (way === 0) bytes = Buffer.concat([before, oneOf(STREWN), after]);
    else if (way === 1) bytes = Buffer.concat([before, after.subarray(pick(40))]);
    else if (way === 2) bytes = Buffer.concat([before, Buffer.of(pick(256)), after]);
    else bytes = Buffer.concat([bytes, before.subarray(0, 300)]);
  }
  return bytes;
}

const NAMES = READERS.flatMap(({ endings }) => endings).filter((ending) => !ending.endsWith('.gz'));
const isAnnotated = fits(AnnotatedArticle);
/** What of an article does not fit its schema; null where all does. */
function issueIn(article: AnnotatedArticle): string | null {
  if (isAnnotated(article)) return null;
  const [issue] = AnnotatedArticle.safeParse(article).error?.issues ?? [];
  return `${issue?.path.join('.')}: ${issue?.message}`;
}

const outcomes = new Map<string, number>();
let slowest = { milliseconds: 0, number: 0 };
for (let number = 0; number < count; number++) {
  const ending = oneOf(NAMES);
  const text = broken();
  const bytes =
    ending === '.jsonl' && pick(2) === 0
      ? Buffer.from(JSON.stringify({ id: 'x', text: text.toString('utf8') }))
      : text;
  if (only !== undefined && only !== number) continue;
  const begin = performance.now();
  const record = {
    reader: readerFor(`x${ending}`)?.name ?? '',
    sourceFile: `x${ending}`,
    key: 'x',
    place: null,
    bytes,
  };
  const way = wayFrom(record.sourceFile, () => {
    const reader = readerFor(record.sourceFile);
    if (reader === undefined) throw new Error('no reader');
    return reader.page(record);
  });
  const milliseconds = performance.now() - begin;
  if (milliseconds > slowest.milliseconds) slowest = { milliseconds, number };
  const issue = way.status === 'written' ? issueIn(way.stages.annotated) : null;
  const outcome =
    way.status === 'written' ? (issue === null ? 'written' : 'misfit') : way.failure.reason;
  outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
  if (outcome === 'bug' || outcome === 'misfit')
    console.log(
      `document ${number} (${ending}): ${way.status === 'written' ? issue : way.failure.message}`,
    );
}
for (const [outcome, times] of [...outcomes].sort(([, a], [, b]) => b - a))
  console.log(`${outcome.padEnd(20)} ${times}`);
console.log(`slowest: document ${slowest.number}, ${slowest.milliseconds.toFixed(0)} ms`);
