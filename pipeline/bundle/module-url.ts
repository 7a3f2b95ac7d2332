import { readFile } from 'node:fs/promises';
import { relative, sep } from 'node:path';
import type { Plugin } from 'esbuild';

/**
 * Gives each module of `root` in the bundle the URL that it would have if it lay beside the bundle as it lies in
 * `root`: `new URL('./words.tsv', import.meta.url)` finds its file from the source and from the bundle alike.
 */
export function ownModuleUrls(root: string): Plugin {
  return {
    name: 'own-module-urls',
    setup(build) {
      build.onLoad({ filter: /\.[jt]s$/ }, async ({ path }) => {
        if (!path.startsWith(root + sep)) return undefined;
        const place = relative(root, path).replaceAll(sep, '/').replace(/\.ts$/, '.js');
        const contents = (await readFile(path, 'utf8')).replaceAll(
          'import.meta.url',
          `new URL(${JSON.stringify(`./${place}`)}, import.meta.url).href`,
        );
        return { contents, loader: path.endsWith('.ts') ? 'ts' : 'js' };
      });
    },
  };
}
