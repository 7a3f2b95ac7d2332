import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const PIPELINE = fileURLToPath(new URL('../pipeline/', import.meta.url));

/**
 * The rooms of pipeline/, folders or single files, from the ground up. What lies in a room may import what lies in the
 * same room and in rooms of lower floors, never from a room beside it nor from above. So there can be no circle. A room
 * inside another one stands for itself.
 */
const FLOORS: readonly (readonly string[])[] = [
  ['text/lazy.ts', 'settings.ts', 'statistics', 'number-option.ts', 'make-folder.ts'],
  ['lexicon.ts', 'stage.ts'],
  ['text'],
  ['annotate/lexicon'],
  ['annotate/grammar', 'annotate/entities'],
  ['annotate/quotes/marks', 'annotate/quotes/quote-draft.ts', 'annotate/quotes/reach.ts'],
  ['annotate/quotes/rules.ts'],
  ['annotate/quotes/passages', 'annotate/quotes/naming'],
  ['annotate/quotes/heuristic.ts', 'annotate/quotes/reporting-clause'],
  ['annotate/quotes/frames', 'annotate/quotes/marked-words', 'annotate/quotes/speakers'],
  ['annotate/quotes/free', 'annotate/quotes/reported'],
  ['annotate/quotes/article'],
  ['annotate/quotes'],
  ['read', 'clean', 'segment', 'annotate', 'link', 'export'],
  ['run', 'in-memory.ts'],
  ['train', 'pipeline.ts', 'dataset'],
  ['spark', 'document-tables.ts', 'explain', 'exchange', 'report', 'validate', 'diff'],
  ['evaluate', 'sources'],
  ['index.ts'],
  ['cli.ts'],
  ['bundle'],
];

const floorOf = new Map(FLOORS.flatMap((rooms, floor) => rooms.map((room) => [room, floor])));

/** The innermost room a file lies in; the path itself where there is none. */
function roomOf(path: string): string {
  for (let room = path; room !== '.'; room = dirname(room)) if (floorOf.has(room)) return room;
  return path;
}

const files = readdirSync(PIPELINE, { recursive: true, encoding: 'utf8' }).filter((file) =>
  file.endsWith('.ts'),
);

function importsOf(file: string): string[] {
  const source = readFileSync(join(PIPELINE, file), 'utf8');
  return [...source.matchAll(/(?:from|import\(?)\s*'(\.[^']+)'/gu)]
    .map(([, path = '']) => relative(PIPELINE, join(PIPELINE, dirname(file), path)))
    .filter((path) => !path.startsWith('..'));
}

describe('the rooms of pipeline/', () => {
  it('hold every file', () => {
    expect(files.filter((file) => !floorOf.has(roomOf(file)))).toEqual([]);
  });

  it('are all in use', () => {
    const used = new Set(files.map(roomOf));
    expect([...floorOf.keys()].filter((room) => !used.has(room))).toEqual([]);
  });

  it('import downwards only', () => {
    const wrong = files.flatMap((file) =>
      importsOf(file)
        .filter((path) => {
          const [from, to] = [roomOf(file), roomOf(path)];
          return from !== to && (floorOf.get(to) ?? 99) >= (floorOf.get(from) ?? -1);
        })
        .map((path) => `${file} → ${path}`),
    );
    expect(wrong).toEqual([]);
  });
});
