import { hash } from 'node:crypto';
import { z } from 'zod';

/** What an ID may stand for, with the prefix that tells a reader which table it belongs to. */
const PREFIX = {
  article: 'art',
  paragraph: 'par',
  sentence: 'sen',
  quote: 'quo',
  mention: 'men',
  entity: 'ent',
  segment: 'seg',
  quoteCluster: 'qcl',
  reuseCluster: 'rcl',
} as const;
export type Identified = keyof typeof PREFIX;

const BASE32 = 'abcdefghijklmnopqrstuvwxyz234567';
const LENGTH = 16;

/** 16 base32 characters hold 80 bits: a clash is not to be expected below a trillion rows. */
export const Id = z.string().regex(/^[a-z]{3}_[a-z2-7]{16}$/);
export type Id = z.infer<typeof Id>;

/** The ID of content: a hash of `parts` alone, so that it depends on no run, path, order or version. */
export function idOf(kind: Identified, ...parts: readonly (string | number)[]): Id {
  const digest = hash('sha256', JSON.stringify([kind, ...parts]), 'buffer');
  let id = '';
  let bits = 0;
  let buffer = 0;
  for (const byte of digest) {
    buffer = (buffer << 8) | byte;
    bits += 8;
    while (bits >= 5 && id.length < LENGTH) {
      id += BASE32.charAt((buffer >> (bits - 5)) & 31);
      bits -= 5;
    }
    buffer &= (1 << bits) - 1;
    if (id.length === LENGTH) break;
  }
  return `${PREFIX[kind]}_${id}`;
}

/** IDs for contents that may repeat: equals are told apart by their ordinal among equals, never by position. */
export function ordinalIds(kind: Identified, owner: string): (content: string) => Id {
  const seen = new Map<string, number>();
  return (content) => {
    const ordinal = seen.get(content) ?? 0;
    seen.set(content, ordinal + 1);
    return idOf(kind, owner, content, ordinal);
  };
}
