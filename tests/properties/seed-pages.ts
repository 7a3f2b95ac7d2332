import { readdirSync, readFileSync } from 'node:fs';

/** The seed pages' texts by name. */
export const SEEDS: ReadonlyMap<string, string> = new Map(
  readdirSync('seeds')
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => [name.replace('.txt', ''), readFileSync(`seeds/${name}`, 'utf8')]),
);

/** A JSON Lines file of these documents. */
export function jsonLinesOf(documents: Iterable<readonly [id: string, text: string]>): string {
  return [...documents].map(([id, text]) => `${JSON.stringify({ id, text })}\n`).join('');
}
