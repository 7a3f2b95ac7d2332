import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import type { Link } from '../../schemas/links.ts';
import type { TableName } from '../../schemas/tables/index.ts';
import type { EntityNames } from '../export/rows/quote.ts';
import { byteLines } from '../read/byte-lines.ts';
import type { Sorted } from './sorted-links.ts';

/** What link found on an article; an empty line where it has not seen it. */
export interface FoundLink {
  line: Uint8Array;
  names: EntityNames;
  /** A hash of the line and of the names that it leads to. */
  key: string;
}

/** What link found on the articles that came through all stages, one after another, for these tables. */
export async function linkReader(
  tables: readonly TableName[],
  sorted: Sorted,
): Promise<{ next(): Promise<FoundLink> }> {
  const names = tables.includes('quotes') ? await entityNames(sorted) : NO_NAMES;
  const links = byteLines(createReadStream(sorted.links));
  return {
    async next() {
      const line = (await links.next()).value?.bytes ?? new Uint8Array();
      return { line, names, key: keyOf(line, names) };
    },
  };
}

const NO_NAMES: EntityNames = new Map();

const ENTITY = /\bent_\w+/g;
/** 66 bits. */
const KEY_LENGTH = 11;

function keyOf(line: Uint8Array, names: EntityNames): string {
  const hash = createHash('sha1').update(line);
  if (names.size > 0)
    for (const [id] of textOf(line).matchAll(ENTITY)) hash.update(`\0${names.get(id) ?? ''}`);
  return hash.digest('base64url').slice(0, KEY_LENGTH);
}

async function entityNames({ corpus }: Sorted): Promise<EntityNames> {
  const names = new Map<string, string>();
  for await (const { bytes } of byteLines(createReadStream(corpus))) {
    const link = JSON.parse(textOf(bytes ?? new Uint8Array())) as Link;
    if (link.kind !== 'entity') break;
    names.set(link.entity.id, link.entity.name);
  }
  return names;
}

function textOf(line: Uint8Array): string {
  return Buffer.from(line.buffer, line.byteOffset, line.length).toString('utf8');
}
