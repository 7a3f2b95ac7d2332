import { withoutEndings } from './readers.ts';

/**
 * The key of each file, in the order given: its name without endings; where an earlier file has that name, its path
 * without endings; where even that is taken (`a.txt`, `a.jsonl`), its whole path.
 */
export function fileKeys(sourceFiles: readonly string[]): string[] {
  const taken = new Set<string>();
  return sourceFiles.map((sourceFile) => {
    const bare = withoutEndings(sourceFile);
    const name = bare.slice(bare.lastIndexOf('/') + 1);
    const key = [name, bare].find((candidate) => !taken.has(candidate)) ?? sourceFile;
    taken.add(key);
    return key;
  });
}
