import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { z } from 'zod';
import { hashOf } from '../../annotate/entities/tagger/hash.ts';
import {
  packed,
  slotOf,
  UNKNOWN,
  type WordEntry,
  type WordTable,
} from '../../annotate/entities/tagger/word-table.ts';

/** What the words of German text are like; see its header for where it comes from. */
export const WORD_LIST = new URL('./words.tsv.gz', import.meta.url);

const SLOTS_A_WORD = 1.15;

const Row = z.object({
  cluster: z.string().regex(/^[01]*$/),
  frequency: z.coerce.number().int().min(0).max(7),
  case: z.coerce.number().int().min(0).max(5),
  pos: z.string().regex(/^[anov]*$/),
  name: z.string().regex(/^[flpP]*$/),
});

/** The table of the words in a gzipped TSV whose rows are an entry and the words that have it. */
export function readWordList(file: URL | string): WordTable {
  const lines = gunzipSync(readFileSync(file)).toString('utf8').split('\n');
  const rows = lines.filter((line) => line !== '' && !line.startsWith('#')).slice(1);
  const entries: WordEntry[] = [UNKNOWN];
  const words: { word: string; entry: number }[] = [];
  for (const row of rows) {
    const [cluster, frequency, letterCase, pos, name, list] = row.split('\t');
    const entry = entries.push(Row.parse({ cluster, frequency, case: letterCase, pos, name })) - 1;
    for (const word of (list ?? '').split(' ')) words.push({ word, entry });
  }
  const slots = new Uint32Array(Math.ceil(words.length * SLOTS_A_WORD));
  for (const { word, entry } of words) {
    const hash = hashOf(word);
    let slot = slotOf(hash, slots.length);
    while (slots[slot] !== 0) slot = slot + 1 === slots.length ? 0 : slot + 1;
    slots[slot] = packed(hash, entry);
  }
  return { slots, entries };
}
