import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { smallReport } from './run.ts';

let folder = '';
beforeAll(async () => {
  folder = await smallReport();
});

const files = (): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.html'),
  );

describe('the report', () => {
  it('has a page for each article, speaker and utterance', () => {
    const of = (kind: string): number => files().filter((file) => file.startsWith(kind)).length;
    expect(of('article/')).toBe(3);
    expect(of('speaker/')).toBeGreaterThanOrEqual(2);
    expect(of('utterance/')).toBe(1);
  });

  it('tells where the time went', () => {
    const overview = readFileSync(join(folder, 'index.html'), 'utf8');
    const times = overview.slice(overview.indexOf('Run time by stage'));
    for (const stage of ['read', 'annotate', 'link', 'export'])
      expect(times).toMatch(new RegExp(`<td>${stage}</td><td>[\\d.]+</td>`));
  });

  it('links to nothing that is not there', () => {
    const broken = files().flatMap((file) => {
      const text = readFileSync(join(folder, file), 'utf8');
      const links = [...text.matchAll(/(?:href|src)="([^"]+)"/g)].map(([, link = '']) => link);
      return links
        .filter((link) => !/^https?:/.test(link))
        .filter((link) => {
          const [path = '', anchor] = link.split('#');
          const target = path === '' ? file : join(dirname(file), path);
          if (!existsSync(join(folder, target))) return true;
          return (
            anchor !== undefined &&
            !readFileSync(join(folder, target), 'utf8').includes(`id="${anchor}"`)
          );
        })
        .map((link) => `${file}: ${link}`);
    });
    expect(broken).toEqual([]);
  });

  it('shows a hostile text as text', () => {
    for (const file of files()) {
      const text = readFileSync(join(folder, file), 'utf8');
      expect(text).not.toContain('<script>globalThis');
      expect(text).not.toContain('<img src=x');
    }
    for (const file of readdirSync(join(folder, 'data')))
      expect(readFileSync(join(folder, 'data', file), 'utf8')).not.toContain('<');
  });

  it('shows an utterance in both wordings, and what was dropped with its reason', () => {
    const [utterance = ''] = files().filter((file) => file.startsWith('utterance/'));
    const text = readFileSync(join(folder, utterance), 'utf8');
    expect(text).toContain('2 wordings in 2 articles');
    const pages = files().map((file) => readFileSync(join(folder, file), 'utf8'));
    expect(pages.some((page) => /<summary>Dropped: [a-z]+ <span class="rule">/.test(page))).toBe(
      true,
    );
  });
});
