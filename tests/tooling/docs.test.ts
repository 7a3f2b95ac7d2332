import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { documentOfText } from '../../pipeline/explain/documents.ts';
import { explained } from '../../pipeline/explain/explain.ts';
import { dataDictionary } from '../../pipeline/export/dictionary.ts';
import { licencesPage } from './licences.ts';

const PAGES = [
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  ...readdirSync('docs')
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];

const { scripts } = z
  .object({ scripts: z.record(z.string(), z.string()) })
  .parse(JSON.parse(readFileSync('package.json', 'utf8')));

const targets = new Set(
  [...readFileSync('Makefile', 'utf8').matchAll(/^([a-z-]+):/gm)].map(([, target]) => target),
);
const commands = new Set(
  [
    ...readFileSync('pipeline/cli.ts', 'utf8').matchAll(
      /\.command\('([a-z]+)'\)|^ {2}\['([a-z]+)'/gm,
    ),
  ]
    .map(([, command, stage]) => command ?? stage)
    .concat(readdirSync('pipeline')),
);

/** What is found between these, of all that a page says in code. */
function named(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].flatMap(([, ...names]) => names.filter((name) => name));
}

/** GitHub's name for the place of a heading. */
function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N} _-]/gu, '')
    .trim()
    .replaceAll(' ', '-');
}

function anchorsIn(path: string): Set<string> {
  return new Set(named(readFileSync(path, 'utf8'), /^#+ (.+)$/gm).map(anchorOf));
}

describe.each(PAGES)('%s', (path) => {
  const text = readFileSync(path, 'utf8');

  it('links to what is there', () => {
    const wrong = named(text, /\]\(([^)\s]+)\)/g)
      .filter((link) => !/^https?:/.test(link))
      .filter((link) => {
        const [file = '', anchor] = link.split('#');
        const target = file === '' ? path : join(dirname(path), file);
        if (!existsSync(target)) return true;
        return anchor !== undefined && !anchorsIn(target).has(anchor);
      });
    expect(wrong).toEqual([]);
  });

  it('names files and folders that exist', () => {
    const wrong = named(text, /`((?:pipeline|schemas|tests|docs|bench|\.ci)\/[\w./-]*)`/g).filter(
      (file) => !existsSync(file),
    );
    expect(wrong).toEqual([]);
  });

  it('names commands that exist', () => {
    const code = named(text, /```sh\n([\s\S]*?)```|`([^`\n]+)`/g).join('\n');
    const wrong = [
      ...named(code, /npm run ([a-z:-]+)/g).filter((script) => scripts[script] === undefined),
      ...named(code, /^make ([a-z]+)/gm).filter((target) => !targets.has(target)),
      ...named(code, /^(?:node pipeline\/)?wortlaut(?:\.js)? ([a-z]+)/gm).filter(
        (name) => !commands.has(name),
      ),
    ];
    expect(wrong).toEqual([]);
  });
});

// `make golden` writes them anew.
describe('what is made', () => {
  it('docs/tables.md is the data dictionary of every dataset', async () => {
    const [, body = ''] = dataDictionary().split(/^# .*\n/m);
    const page = `# Tables\n\nNames of tables, columns and values are a contract: others read them.\nA change of one is told in the [changelog](../CHANGELOG.md).\n${body}`;
    await expect(page).toMatchFileSnapshot('../../docs/tables.md');
  });

  it('docs/licences.md tells what lexicons and model cards say of themselves', async () => {
    await expect(licencesPage()).toMatchFileSnapshot('../../docs/licences.md');
  });

  it('docs/quotes.md shows what explain prints', async () => {
    const text = readFileSync('docs/quotes.md', 'utf8');
    const [, sentence = ''] = /wortlaut explain '(.+)'/.exec(text) ?? [];
    const printed = explained(documentOfText(sentence)).trimEnd();
    const page = text.replace(/```text\n[\s\S]*?\n```/, () => `\`\`\`text\n${printed}\n\`\`\``);
    await expect(page).toMatchFileSnapshot('../../docs/quotes.md');
  });
});
