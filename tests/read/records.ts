import type { Cut, Reader, SourceFile, SourceRecord } from '../../pipeline/read/reader.ts';

/** What a reader cuts a file of these bytes into, fed to it in chunks of `size` bytes. */
export async function cutsOf(
  reader: Reader,
  bytes: Uint8Array,
  size = bytes.length || 1,
  wishes: Pick<SourceFile, 'textColumn'> = {},
): Promise<Cut[]> {
  async function* chunks(): AsyncGenerator<Uint8Array> {
    for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
  }
  const cuts: Cut[] = [];
  const file = { sourceFile: 'a/page.x', key: 'page', chunks: chunks(), ...wishes };
  for await (const cut of reader.records(file)) cuts.push(cut);
  return cuts;
}

/** The records among them. */
export function recordsOf(cuts: readonly Cut[]): SourceRecord[] {
  return cuts.flatMap((cut) => (cut.status === 'record' ? [cut.record] : []));
}
