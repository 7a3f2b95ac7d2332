import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';

const HEAD = `# Licences

The code is [MIT](../LICENSE). The tables that a run writes hold the words of the pages you give it, which stay their
publishers'. What follows comes with wortlaut and is read at run time; each file says the same in its head or its model card.
`;

/** docs/licences.md: source and licence of each lexicon, licence of each model, from where they stand. */
export function licencesPage(): string {
  const files = readdirSync('pipeline', { recursive: true, encoding: 'utf8' }).sort();
  const lexicons = files.filter((file) => file.endsWith('.tsv') && !file.includes('/model/'));
  const cards = files.filter((file) => basename(file) === 'MODEL_CARD.md');
  return [
    HEAD,
    '## Models\n\n| model | licence |\n|---|---|',
    ...cards.map((card) => row([`[${dirname(card)}](../pipeline/${card})`, licenceOfCard(card)])),
    '\n## Lexicons\n\n| lexicon | source | licence |\n|---|---|---|',
    ...lexicons.map((file) =>
      row([`[${file}](../pipeline/${file})`, said(file, 'source'), said(file, 'licence')]),
    ),
    '',
  ].join('\n');
}

function row(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
}

function said(file: string, key: string): string {
  return found(file, new RegExp(`^# ${key}: (.+)$`, 'm'));
}

/** A row of a table or an item of a list that begins with the word. */
function licenceOfCard(card: string): string {
  return found(card, /^(?:\| |- \*\*)licence[^|:]*[|:]\s*(.+?)[ |.]*$/im);
}

function found(file: string, pattern: RegExp): string {
  const [, text] = pattern.exec(readFileSync(`pipeline/${file}`, 'utf8')) ?? [];
  if (text === undefined) throw new Error(`pipeline/${file}: nothing like ${pattern}`);
  return text;
}
