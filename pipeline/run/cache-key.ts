import { createHash } from 'node:crypto';

/** What is kept of a hash: 24 characters, and no longer string behind them that would be kept with them. */
const BYTES = 18;

/** The key of what a stage with this fingerprint makes of these parts: 144 bits of their hash. */
export function cacheKey(
  fingerprint: string,
  ...parts: readonly (string | Uint8Array | null)[]
): string {
  const hash = createHash('sha256').update(fingerprint);
  for (const part of parts) {
    const bytes = typeof part === 'string' ? Buffer.from(part) : part;
    hash.update(`\0${bytes?.length ?? 'null'}\0`).update(bytes ?? '');
  }
  return hash.digest().subarray(0, BYTES).toString('base64url');
}
