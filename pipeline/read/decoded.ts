import type { Characters } from './characters.ts';

interface Undecodable {
  status: 'undecodable';
  reason: 'empty' | 'nul_bytes' | 'invalid_encoding';
  message: string;
}

export type Decoded =
  | { status: 'decoded'; text: string; encoding: string; warnings: string[] }
  | Undecodable;

/** The encoding is known and the bytes fit it, but most of them are not decoded yet. */
export type Recognized =
  | { status: 'recognized'; characters: Characters; encoding: string; warnings: string[] }
  | Undecodable;

/** Bytes refused at `offset`: what is wrong there, and what the user can do. */
export function undecodable(
  reason: 'nul_bytes' | 'invalid_encoding',
  offset: number,
  what: string,
  remedy: string,
): Undecodable {
  return { status: 'undecodable', reason, message: `byte ${offset}: ${what}; ${remedy}` };
}
