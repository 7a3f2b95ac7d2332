export type Decoded =
  | { status: 'decoded'; text: string; encoding: string; warnings: string[] }
  | { status: 'undecodable'; reason: 'empty' | 'nul_bytes' | 'invalid_encoding'; message: string };

/** Bytes refused at `offset`: what is wrong there, and what the user can do. */
export function undecodable(
  reason: 'nul_bytes' | 'invalid_encoding',
  offset: number,
  what: string,
  remedy: string,
): Decoded {
  return { status: 'undecodable', reason, message: `byte ${offset}: ${what}; ${remedy}` };
}
