import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    root: fileURLToPath(new URL('..', import.meta.url)),
    include: ['tests/**/*.test.ts'],
    globalSetup: 'tests/own-scratch.ts',
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Vitest leaves one core free, half of a machine that has two.
    maxWorkers: availableParallelism(),
    // Lexicons and weights load once a worker instead of once a file: no test changes what a module holds.
    isolate: false,
  },
});
