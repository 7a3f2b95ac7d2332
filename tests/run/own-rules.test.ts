import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { chain } from '../../pipeline/pipeline.ts';
import { ownRulesIn } from '../../pipeline/run/own-rules.ts';
import { runChain, runOneStage } from '../../pipeline/run/run.ts';
import { UsageError } from '../../pipeline/run/usage-error.ts';
import { folderOf } from './folder.ts';
import { silent } from './stand-in-run.ts';

const COLUMNS = 'name\tpattern\tverdict\texample\tnear_miss';
const APP_BOX =
  'app-box\t^Unsere App kennt \\p{L}+ den Weg\tdrop promotion\tUnsere App kennt immer den Weg\tUnsere App kennt den Weg nicht';
const files = (rows: readonly string[]) => ({
  'bote.example.tsv': `# mine\n${rows.join('\r\n')}\r\n`,
});

describe('a folder of rules', () => {
  it('holds a file an outlet, those for all pages last', () => {
    const folder = folderOf({
      'all.tsv': `${COLUMNS}\nsign\t^gez\\.\trole byline\tgez. Anna Muster\t\n`,
      'README.md': 'mine',
      ...files([COLUMNS, APP_BOX]),
    });
    expect(ownRulesIn(folder)).toEqual([
      {
        outlet: 'bote.example',
        name: 'app-box',
        pattern: '^Unsere App kennt \\p{L}+ den Weg',
        verdict: { kind: 'drop', reason: 'promotion' },
      },
      { outlet: null, name: 'sign', pattern: '^gez\\.', verdict: { kind: 'role', role: 'byline' } },
    ]);
  });

  it.each([
    [[], /tsv: is empty; its first line names the columns name, pattern/],
    [['name\tpattern'], /tsv:2: no column verdict, example, near_miss; the first line/],
    [[`${COLUMNS}\treason`], /tsv:2: unknown column reason; /],
    [[COLUMNS, 'a\tb'], /tsv:3: 2 cells for 5 columns; put one tab/],
    [[COLUMNS, APP_BOX.replace('app-box', 'App Box')], /tsv:3: "App Box" is no name; write/],
    [[COLUMNS, APP_BOX, '', APP_BOX], /tsv:5: a second rule "app-box"; give it a name/],
    [[COLUMNS, APP_BOX.replace('^', '(')], /tsv:3: Invalid regular expression.*flag u/],
    [[COLUMNS, APP_BOX.replace('immer', '')], /tsv:3: .* does not fit its own example; mend/],
    [[COLUMNS, APP_BOX.replace('\\p{L}+ ', '')], /tsv:3: .* does not fit its own example; mend/],
    [[COLUMNS, APP_BOX.replace('den Weg nicht', 'nie den Weg')], /tsv:3: .* near miss; make it/],
    [[COLUMNS, APP_BOX.replace('promotion', 'noise')], /tsv:3: "drop noise" is no verdict; write/],
    [[COLUMNS, APP_BOX.replace('drop promotion', 'role body')], /tsv:3: "role body" is no verdict/],
    [[COLUMNS, 'x\tx*\tdrop other\tx\t'], /tsv:3: the pattern fits any text; begin it/],
  ])('tells the line of a fault and what to do: %#', (rows, message) => {
    const folder = folderOf(files(rows));
    expect(() => ownRulesIn(folder)).toThrow(UsageError);
    expect(() => ownRulesIn(folder)).toThrow(message);
  });

  it('tells what else is wrong with a folder', () => {
    expect(() => ownRulesIn(folderOf({ 'Bote.tsv': '' }))).toThrow(
      /Bote.tsv: no file of rules; name/,
    );
    expect(() => ownRulesIn(folderOf())).toThrow(/no rules; put a file such as/);
    expect(() => ownRulesIn('no/such/folder')).toThrow(/cannot be read as a folder of rules/);
  });
});

const SAID = 'Unsere App kennt immer den Weg zu den Nachrichten, die Sie wirklich brauchen.';

function page(host: string): string {
  const text =
    'Der Rat von Neudorf hat am Montag den Plan für die neue Brücke angenommen, die 2027 fertig sein soll.';
  const paragraphs = [text, SAID, text.replace('Plan', 'Entwurf'), text.replace('Rat', 'Kreistag')];
  const html = `<html lang="de"><article><h1>Brücke in Neudorf</h1><p>${paragraphs.join('</p><p>')}</p></article>`;
  return `${JSON.stringify({ id: host, url: `https://${host}/bruecke`, html })}\n`;
}

it('rules hold for their outlet in a run and in the stage alone, and a change cleans anew', async () => {
  const folder = folderOf(files([COLUMNS, APP_BOX]));
  const input = folderOf({ 'a.jsonl': page('www.bote.example') + page('kurier.example') });
  const out = join(folderOf(), 'out');
  const common = { chain, workers: 0, progress: silent };
  const run = async () => {
    const settings = { favour: 'balance', rules: ownRulesIn(folder) } as const;
    const options = { ...common, input, out, formats: null, settings };
    const { stages } = await runChain({ ...options, follow: false });
    const dropped = readFileSync(join(out, 'tables/dropped.csv'), 'utf8');
    return [
      stages.find(({ stage }) => stage === 'clean')?.computed,
      dropped.split(SAID).length - 1,
    ];
  };
  expect(await run()).toEqual([2, 1]);
  expect(readFileSync(join(out, 'tables/dropped.csv'), 'utf8')).toContain('bote.example/app-box');
  writeFileSync(join(folder, 'kurier.example.tsv'), `${COLUMNS}\n${APP_BOX}\n`);
  expect(await run()).toEqual([2, 2]);

  const [pages, articles] = [join(out, 'pages.jsonl'), join(out, 'articles.jsonl')];
  const settings = { favour: 'balance', rules: ownRulesIn(folder) } as const;
  await runOneStage('read', pages, { ...common, input });
  await runOneStage('clean', articles, { ...common, input: pages, settings });
  expect(readFileSync(articles, 'utf8')).toContain('kurier.example/app-box');
});
