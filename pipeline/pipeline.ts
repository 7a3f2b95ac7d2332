import type { Chain } from './run/chain.ts';

/** After `read`, which turns bytes into pages, and before `export`, which turns links into tables. */
export const chain: Chain = {
  module: import.meta.url,
  pages: {
    clean: async () => (await import('./clean/clean.ts')).clean,
    segment: async () => (await import('./segment/segment.ts')).segment,
    annotate: async () => (await import('./annotate/annotate.ts')).annotate,
  },
  corpus: {
    link: async () => (await import('./link/link.ts')).link,
  },
  corpusModules: [new URL('./link/link.ts', import.meta.url).href],
};
