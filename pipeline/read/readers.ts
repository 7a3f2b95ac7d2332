import { csv } from './csv.ts';
import { gzip } from './gzip.ts';
import { html } from './html.ts';
import { jsonl } from './jsonl.ts';
import { mhtml } from './mhtml.ts';
import { type Packing, packed } from './packed.ts';
import type { Reader } from './reader.ts';
import { txt } from './txt.ts';
import { warc } from './warc.ts';
import { zstandard } from './zstandard.ts';

const PLAIN: readonly Reader[] = [txt, html, warc, jsonl, csv, mhtml];

const PACKINGS: readonly Packing[] = [gzip, zstandard];

/** Every input format, and each packed with gzip or Zstandard. */
export const READERS: readonly Reader[] = [
  ...PLAIN,
  ...PACKINGS.flatMap((packing) => PLAIN.map((reader) => packed(reader, packing))),
];

/** The reader for a file of this name; undefined where no format has such an ending. */
export function readerFor(name: string): Reader | undefined {
  const lower = name.toLowerCase();
  return READERS.find((reader) => reader.endings.some((ending) => lower.endsWith(ending)));
}

/** A path without the endings that tell its format: `a/NTV_2023_04_28.txt` gives `a/NTV_2023_04_28`. */
export function withoutEndings(path: string): string {
  const lower = path.toLowerCase();
  const ending = READERS.flatMap((reader) => reader.endings).find((each) => lower.endsWith(each));
  const rest = ending === undefined ? path : path.slice(0, -ending.length);
  return rest === '' || rest.endsWith('/') ? path : rest;
}
