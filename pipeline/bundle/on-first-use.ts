import type { Plugin } from 'esbuild';

/**
 * Leaves these packages outside the bundle and loads each where a module that needs it runs first. An `import` that
 * stays in the file is carried out at the start: 100 ms for DuckDB in a command that writes no table, and a
 * refusal to start where only the stages are wanted and nothing is installed beside the bundle.
 */
export function onFirstUse(packages: readonly string[]): Plugin {
  const namespace = 'on-first-use';
  return {
    name: namespace,
    setup(build) {
      build.onResolve({ filter: /^[^./]/ }, ({ path, importer }) => {
        if (!packages.includes(path)) return undefined;
        return importer === path ? { path, external: true } : { path, namespace };
      });
      build.onLoad({ filter: /^/, namespace }, ({ path }) => ({
        contents: `module.exports = require(${JSON.stringify(path)});`,
      }));
    },
  };
}
