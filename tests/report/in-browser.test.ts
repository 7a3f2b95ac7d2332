import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CHROMIUM_FLAGS, chromiumPath } from './browser.ts';
import { smallReport } from './run.ts';

const executablePath = chromiumPath();
if (executablePath === undefined)
  console.warn('No Chromium found (set CHROMIUM): the report is not opened in a browser.');

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const SCREENSHOTS = fileURLToPath(new URL('../../coverage/report/', import.meta.url));

describe.skipIf(executablePath === undefined)('the report in Chromium', () => {
  let folder = '';
  let browser: Browser;
  const errors: string[] = [];

  beforeAll(async () => {
    folder = await smallReport();
    mkdirSync(SCREENSHOTS, { recursive: true });
    browser = await chromium.launch({ executablePath: executablePath ?? '', args: CHROMIUM_FLAGS });
  });
  afterAll(async () => {
    await browser?.close();
  });

  const open = async (
    path: string,
    colorScheme: 'light' | 'dark',
    width: number,
  ): Promise<Page> => {
    const page = await browser.newPage({
      colorScheme,
      viewport: { width, height: 800 },
      bypassCSP: true,
    });
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
    page.on('pageerror', (error) => errors.push(error.message));
    await page.goto(pathToFileURL(join(folder, path)).href);
    return page;
  };

  const pages = (): [name: string, path: string][] => {
    const first = (kind: string): string => `${kind}/${readdirSync(join(folder, kind))[0]}`;
    return [
      ...['index', 'articles', 'speakers', 'utterances'].map((name): [string, string] => [
        name,
        `${name}.html`,
      ]),
      ...['article', 'speaker', 'utterance'].map((kind): [string, string] => [kind, first(kind)]),
    ];
  };

  it.each([
    ['light', 1280],
    ['dark', 360],
  ] as const)('has no fault that axe finds, %s, %i wide', async (scheme, width) => {
    for (const [name, path] of pages()) {
      const page = await open(path, scheme, width);
      await page.screenshot({ path: join(SCREENSHOTS, `${name}-${scheme}.png`), fullPage: true });
      await page.evaluate(AXE);
      const violations = await page.evaluate(
        'axe.run({ preload: false }).then((found) => found.violations.map(({ id, nodes }) => [id, nodes[0].html]))',
      );
      expect([path, violations]).toEqual([path, []]);
      const overflow = await page.evaluate('document.documentElement.scrollWidth - innerWidth');
      expect([path, overflow]).toEqual([path, 0]);
      expect(await page.evaluate('globalThis.stolen')).toBe(undefined);
      await page.close();
    }
    expect(errors).toEqual([]);
  });

  it('finds an article by its words and outlet, and opens it at a quote', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
    await page.goto(pathToFileURL(join(folder, 'articles.html')).href);
    await page.fill('#query', 'DAMM sicher');
    expect(await page.textContent('#status')).toBe('1 of 3');
    await page.click('#results a');
    expect(await page.textContent('h1')).toBe('Brandt: Damm ist sicher');
    await page.click('a.quote.direct');
    expect(await page.locator('.card:target').textContent()).toContain('Confidence');
    await page.goto(pathToFileURL(join(folder, 'index.html')).href);
    expect(
      await page.evaluate('[...document.images].every((image) => image.naturalWidth > 0)'),
    ).toBe(true);
    expect(errors).toEqual([]);
  });
});
