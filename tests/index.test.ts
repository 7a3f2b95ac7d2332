import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { annotateText, type DocumentTables, processFile, processPage } from '../pipeline/index.ts';
import { TABLES } from '../schemas/tables/index.ts';

const ARTICLE = `Betten in Kassel werden knapp
„Die Lage ist ernst“, sagte die Chefärztin Eva Blum am Montag in Kassel. Man habe noch Betten für zwei Tage.
Die Stadt Kassel kündigte an, sie werde dem Krankenhaus helfen.`;

function fits(tables: DocumentTables): void {
  const all = { ...tables, quote_clusters: [], reuse_clusters: [] };
  for (const { name, row } of TABLES) for (const each of all[name]) row.parse(each);
}

/** Every text is the slice of its page that its offsets name, in code points. */
function isProven(tables: DocumentTables): void {
  const page = [...(tables.pages[0]?.text ?? '')];
  const { paragraphs, sentences, quotes, mentions, dropped } = tables;
  for (const { text, start, end } of [paragraphs, sentences, quotes, mentions, dropped].flat())
    expect(page.slice(start, end).join('')).toBe(text);
}

async function* chunksOf(...texts: string[]): AsyncGenerator<Uint8Array> {
  for (const text of texts) yield Buffer.from(text);
}

async function collected(name: string, ...texts: string[]): Promise<DocumentTables[]> {
  const tables: DocumentTables[] = [];
  for await (const each of processFile(name, chunksOf(...texts))) tables.push(each);
  return tables;
}

describe('annotateText', () => {
  it('gives the rows of an article in memory', () => {
    const tables = annotateText(ARTICLE, { id: 'a', url: 'https://zeitung.example/a' });
    fits(tables);
    isProven(tables);
    expect(tables.quotes.map(({ type, text, speaker_name }) => [type, text, speaker_name])).toEqual(
      [
        ['direct', '„Die Lage ist ernst“', 'Eva Blum'],
        ['indirect_free_indirect', 'Man habe noch Betten für zwei Tage.', 'Eva Blum'],
        ['indirect', 'sie werde dem Krankenhaus helfen', 'Stadt Kassel'],
      ],
    );
    expect(tables.articles[0]).toMatchObject({ source_id: 'a', url: 'https://zeitung.example/a' });
    const ids = new Set(tables.entities.map(({ entity_id }) => entity_id));
    for (const { entity_id } of tables.mentions) expect(ids).toContain(entity_id);
  });

  it('rests its IDs on the text where no key is given', () => {
    expect(annotateText(ARTICLE)).toEqual(annotateText(ARTICLE));
    expect(annotateText(`${ARTICLE} Ja.`).articles).not.toEqual(annotateText(ARTICLE).articles);
  });

  it.each([
    ['', 'empty'],
    ['Halbes Zeichen: \ud83d', 'invalid_encoding'],
    ['Ein Zeichen zu viel: \0', 'nul_bytes'],
  ])('says in failures why there are no rows: %j', (text, reason) => {
    const tables = annotateText(text);
    fits(tables);
    expect(tables.failures).toMatchObject([{ reason }]);
    expect(tables.quotes).toEqual([]);
  });
});

describe('processPage', () => {
  const html = `<html><head><title>Betten in Kassel werden knapp</title></head><body><nav><a href="/">Start</a>
<a href="/sport">Sport</a></nav><article><h1>Betten in Kassel werden knapp</h1>${ARTICLE.split('\n')
    .slice(1)
    .map((line) => `<p>${line}</p>`)
    .join(
      '',
    )}<p><a href="/b">Lesen Sie auch: Stadt baut neue Klinik</a></p></article></body></html>`;

  it('finds the article on a page and lists what it left out', () => {
    const tables = processPage(Buffer.from(html), { id: 'p', url: 'https://zeitung.example/p' });
    fits(tables);
    isProven(tables);
    expect(tables.articles[0]?.headline).toBe('Betten in Kassel werden knapp');
    expect(tables.quotes).toHaveLength(3);
    expect(tables.dropped.map(({ text }) => text).join(' ')).toContain('Lesen Sie auch');
  });

  it('gives the rows that a run gives', () => {
    const [name] = ['000_fb29e40f6109589e'];
    const bytes = readFileSync(`seeds/${name}.txt`);
    const tables = processPage(bytes, { mediaType: 'text/plain', id: name });
    fits(tables);
    isProven(tables);
    expect(tables.quotes.length).toBeGreaterThan(10);
  });
});

describe('processFile', () => {
  it('streams the documents of a file, each with its rows or its failure', async () => {
    const line = JSON.stringify({ id: 'a', text: ARTICLE });
    const [first, second, third] = await collected('dump.jsonl', `${line}\n{"id":`, `}\n${line}`);
    expect(first?.quotes).toHaveLength(3);
    expect(second?.failures).toMatchObject([{ source_file: 'dump.jsonl', reason: 'bad_json' }]);
    expect(third?.quotes).toEqual(first?.quotes);
  });

  it('throws where it has no reader', async () => {
    await expect(collected('page.pdf', '')).rejects.toThrow('page.pdf: no reader for such a file');
  });
});
