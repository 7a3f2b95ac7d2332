import { describe, expect, it } from 'vitest';
import { jsonl } from '../../pipeline/read/jsonl.ts';
import { MAX_DOCUMENT_BYTES } from '../../pipeline/read/reader.ts';
import { Page } from '../../schemas/page.ts';
import { cutsOf, recordsOf } from './records.ts';

async function outcomesOf(content: string | Uint8Array) {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  return recordsOf(await cutsOf(jsonl, bytes, 7)).map((record) => jsonl.page(record));
}

describe('jsonl', () => {
  it('is an article by contract a line, its other keys told', async () => {
    const line = {
      id: '2745',
      text: 'Erster Absatz.\n\nZweiter.',
      url: 'https://example.org/a',
      headline: 'Kopf',
      date_published: '2022-01-21',
      quotes: [{ type: 'Indirect' }],
      title: 7,
    };
    const [outcome] = await outcomesOf(JSON.stringify(line));
    expect(outcome).toMatchObject({
      status: 'written',
      document: {
        sourceId: '2745',
        text: line.text,
        url: line.url,
        articleByContract: true,
        declared: {
          headline: 'Kopf',
          datePublished: '2022-01-21',
          dateEvidence: 'json:date_published',
        },
      },
    });
    expect(outcome).toMatchObject({ document: { warnings: ['ignored_key quotes'] } });
    if (outcome?.status === 'written') expect(() => Page.parse(outcome.document)).not.toThrow();
  });

  it('understands the keys of other tools, and dates in any form', async () => {
    const exported = [
      {
        maintext: 'Absatz.',
        title: 'Kopf',
        date_publish: '2022-01-21 10:00:00',
        url: 'https://example.org/a',
      },
      {
        id: 'b',
        text: 'Absatz.',
        author: 'Eva Muster; Jan Beispiel',
        date: '21.01.2022',
        sitename: 'Blatt',
      },
      {
        id: 'c',
        text: 'Absatz.',
        date_published: '2022-13-45',
        date_modified: 'May 1, 2022',
        tags: ['Rat'],
      },
    ];
    const outcomes = await outcomesOf(exported.map((line) => JSON.stringify(line)).join('\n'));
    expect(outcomes).toMatchObject([
      {
        document: {
          sourceId: 'https://example.org/a',
          declared: { headline: 'Kopf', datePublished: '2022-01-21T10:00:00+01:00' },
        },
      },
      {
        document: {
          declared: {
            authors: ['Eva Muster', 'Jan Beispiel'],
            datePublished: '2022-01-21',
            outlet: 'Blatt',
          },
        },
      },
      {
        document: {
          declared: { datePublished: null, dateModified: '2022-05-01', topics: ['Rat'] },
          warnings: ['bad_date_published'],
        },
      },
    ]);
  });

  it("is a page to be cleaned where the line gives HTML, its own words before the page's", async () => {
    const html = '<html lang="de"><title>Anderer Kopf</title><p>Erster Absatz.</p><p>Zweiter.</p>';
    const [outcome] = await outcomesOf(JSON.stringify({ id: 7, html, headline: 'Kopf' }));
    expect(outcome).toMatchObject({
      status: 'written',
      document: {
        sourceId: '7',
        text: 'Erster Absatz.\n\nZweiter.',
        articleByContract: false,
        declared: { headline: 'Kopf', language: 'de' },
      },
    });
    if (outcome?.status === 'written') expect(() => Page.parse(outcome.document)).not.toThrow();
  });

  it('knows each line by its number, blank lines and a byte order mark passed over', async () => {
    const cuts = await cutsOf(
      jsonl,
      Buffer.from('\ufeff{"id":1,"text":"a"}\r\n \r\n{"id":2,"text":"b"}'),
    );
    expect(recordsOf(cuts).map(({ place }) => place)).toEqual(['line 1', 'line 3']);
    expect(recordsOf(cuts).map((record) => jsonl.page(record).status)).toEqual([
      'written',
      'written',
    ]);
  });

  it('hashes the line, so that other lines and line ends change nothing', async () => {
    const alone = await outcomesOf('{"id":1,"text":"a"}');
    const among = await outcomesOf('{"id":0,"text":"x"}\r\n{"id":1,"text":"a"}\r\n');
    expect(among[1]).toEqual(alone[0]);
  });

  it.each([
    ['no JSON', '{"id":"a","text":', 'bad_json'],
    ['no object', '[1]', 'bad_document'],
    ['no id', '{"text":"a"}', 'bad_document'],
    ['an empty id', '{"id":"","text":"a"}', 'bad_document'],
    ['an id that JavaScript cannot hold', '{"id":12345678901234567890,"text":"a"}', 'bad_document'],
    ['no text', '{"id":"a"}', 'bad_document'],
    ['a text of another type', '{"id":"a","text":["a"]}', 'bad_document'],
    ['a url of another type', '{"id":"a","text":"a","url":1}', 'bad_document'],
    ['half a surrogate pair', '{"id":"a","text":"a\\ud800"}', 'invalid_encoding'],
    ['a NUL character', '{"id":"a","text":"a\\u0000"}', 'nul_bytes'],
    ['a blank text', '{"id":"a","text":" \\n"}', 'empty'],
    [
      'bytes that are no UTF-8',
      Buffer.from('{"id":"a","text":"Köln"}', 'latin1'),
      'invalid_encoding',
    ],
  ])('fails a line with %s', async (_name, content, reason) => {
    const outcomes = await outcomesOf(content);
    expect(outcomes).toMatchObject([{ status: 'failed', failure: { stage: 'read', reason } }]);
  });

  it('takes null for a key that is not there', async () => {
    const [outcome] = await outcomesOf('{"id":"a","text":"a","url":null,"date_published":null}');
    expect(outcome).toMatchObject({ document: { url: null, declared: { dateEvidence: null } } });
  });

  it('passes over a line past the limit and reads on', async () => {
    const long = Buffer.alloc(MAX_DOCUMENT_BYTES + 1, 'a');
    const bytes = Buffer.concat([long, Buffer.from('\n{"id":"b","text":"b"}')]);
    expect(await cutsOf(jsonl, bytes, 1 << 20)).toMatchObject([
      { status: 'failed', place: 'line 1', reason: 'too_large' },
      { status: 'record', record: { place: 'line 2' } },
    ]);
  });

  it('fails an empty file and one in UTF-16 as a whole', async () => {
    expect(await cutsOf(jsonl, Buffer.from('\n\n'))).toMatchObject([
      { reason: 'empty', place: null },
    ]);
    const utf16 = Buffer.from('\ufeff{"id":1}\n{"id":2}', 'utf16le');
    expect(await cutsOf(jsonl, utf16)).toMatchObject([{ reason: 'invalid_encoding', place: null }]);
  });
});
