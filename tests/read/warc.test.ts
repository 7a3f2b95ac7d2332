import { Readable } from 'node:stream';
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gzip } from '../../pipeline/read/gzip.ts';
import { packed } from '../../pipeline/read/packed.ts';
import { type FilterOptions, recordFilter } from '../../pipeline/read/record-filter.ts';
import { warc } from '../../pipeline/read/warc.ts';
import { idOf } from '../../schemas/id.ts';
import { Page } from '../../schemas/page.ts';
import { cutsOf, recordsOf } from './records.ts';

const URI = 'https://x.example/artikel';
const DATE = '2024-04-28T08:52:55Z';

function record(type: string, media: string, block: string | Uint8Array, more = ''): Buffer {
  const bytes = Buffer.from(block);
  const head = `WARC/1.0\r\nWARC-Type: ${type}\r\nWARC-Target-URI: ${URI}\r\nWARC-Date: ${DATE}\r\n${more}Content-Type: ${media}\r\nContent-Length: ${bytes.length}\r\n\r\n`;
  return Buffer.concat([Buffer.from(head), bytes, Buffer.from('\r\n\r\n')]);
}

function response(body: string | Uint8Array, fields = '', status = '200 OK'): Buffer {
  const head = `HTTP/1.1 ${status}\r\nContent-Type: text/html; charset=utf-8\r\n${fields}\r\n`;
  const block = Buffer.concat([Buffer.from(head), Buffer.from(body)]);
  return record('response', 'application/http; msgtype=response', block);
}

const pagesOf = async (archive: Uint8Array, reader = warc, size = 100) =>
  recordsOf(await cutsOf(reader, archive, size)).map((each) => reader.page(each));

describe('a web archive', () => {
  it('gives a page each response in HTML, with its address and the time of the crawl', async () => {
    const archive = Buffer.concat([
      record('warcinfo', 'application/warc-fields', 'software: x\r\n'),
      record('request', 'application/http; msgtype=request', 'GET / HTTP/1.1\r\n\r\n'),
      response('<html lang="de"><p>Text für alle</p>'),
      record('metadata', 'application/warc-fields', 'fetchTimeMs: 1'),
    ]);
    const [outcome, ...others] = await pagesOf(archive, warc, 7);
    expect(others).toEqual([]);
    expect(outcome).toMatchObject({
      status: 'written',
      document: {
        articleId: idOf('article', `${URI} ${DATE}`),
        url: URI,
        text: 'Text für alle',
        mediaType: 'text/html',
        declared: { dateCrawled: DATE, language: 'de' },
      },
    });
    if (outcome?.status === 'written') expect(() => Page.parse(outcome.document)).not.toThrow();
  });

  it('gives the plain text of a conversion line by line', async () => {
    const [outcome] = await pagesOf(record('conversion', 'text/plain', 'Kopf\nErster Absatz.'));
    expect(outcome).toMatchObject({
      document: { text: 'Kopf\nErster Absatz.', mediaType: 'text/plain', url: URI },
    });
    expect(outcome?.status === 'written' && outcome.document.blocks).toHaveLength(2);
  });

  it('undoes chunks and compression, also where they were undone before', async () => {
    const html = '<p>Text für alle</p>';
    const half = Buffer.from(html).subarray(0, 10);
    const rest = Buffer.from(html).subarray(10);
    const chunks = Buffer.concat([
      Buffer.from('a\r\n'),
      half,
      Buffer.from(`\r\n${rest.length.toString(16)};x=1\r\n`),
      rest,
      Buffer.from('\r\n0\r\n\r\n'),
    ]);
    const outcomes = await pagesOf(
      Buffer.concat([
        response(chunks, 'Transfer-Encoding: chunked\r\n'),
        response(html, 'Transfer-Encoding: chunked\r\n'),
        response(gzipSync(html), 'Content-Encoding: gzip\r\n'),
        response(html, 'Content-Encoding: gzip\r\n'),
        response(brotliCompressSync(html), 'Content-Encoding: br\r\n'),
        response(deflateSync(html), 'Content-Encoding: deflate\r\n'),
      ]),
    );
    expect(outcomes).toMatchObject(
      Array.from({ length: 6 }, () => ({ document: { text: 'Text für alle' } })),
    );
  });

  it('takes the character set from the header of the response', async () => {
    const head =
      'HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=iso-8859-1\r\n\r\n<meta charset="utf-8">';
    const block = Buffer.concat([Buffer.from(head), Buffer.from('<p>f\xfcr', 'latin1')]);
    const [outcome] = await pagesOf(record('response', 'application/http', block));
    expect(outcome).toMatchObject({ document: { text: 'für', encoding: 'windows-1252' } });
  });

  it('passes over redirects and other media, and tells what the server refused', async () => {
    const archive = Buffer.concat([
      response('', 'Location: /b\r\n', '301 Moved'),
      response('<p>weg', '', '404 Not Found'),
      record('resource', 'image/png', 'x'),
      record('resource', 'text/html', '<p>Da'),
    ]);
    const cuts = await cutsOf(warc, archive);
    expect(cuts).toMatchObject([
      { status: 'failed', reason: 'http_status', place: 'record 2' },
      { status: 'record', record: { place: 'record 4' } },
    ]);
  });

  it('that is cut gives what it holds and one failure, packed or not', async () => {
    const archive = Buffer.concat([response('<p>Eins'), response('<p>Zwei')]);
    const cut = await cutsOf(warc, archive.subarray(0, archive.length - 10));
    expect(cut.map(({ status }) => status)).toEqual(['record', 'failed']);
    expect(cut[1]).toMatchObject({ reason: 'truncated', place: 'record 2' });
    const members = Buffer.concat([gzipSync(response('<p>Eins')), gzipSync(response('<p>Zwei'))]);
    const cutPacked = await cutsOf(
      packed(warc, gzip),
      members.subarray(0, members.length - 30),
      50,
    );
    expect(cutPacked.map(({ status }) => status)).toEqual(['record', 'failed']);
    expect(cutPacked[1]).toMatchObject({ reason: 'truncated' });
  });

  it('that is none is one failure', async () => {
    expect(await cutsOf(warc, Buffer.from('<html>'))).toMatchObject([
      { status: 'failed', reason: 'bad_archive' },
    ]);
    expect(await cutsOf(warc, Buffer.alloc(0))).toEqual([]);
  });

  it('leaves out a page past the limit and goes on', async () => {
    const long = response(Buffer.alloc(17 << 20, 'a'));
    const cuts = await cutsOf(warc, Buffer.concat([long, response('<p>Da')]), 1 << 16);
    expect(cuts).toMatchObject([
      { status: 'failed', reason: 'too_large' },
      { status: 'record', record: { place: 'record 2' } },
    ]);
  });

  it('of tools that end lines with a line feed, or put the address in brackets, is read', async () => {
    const archive = Buffer.from(
      response('<p>Da').toString().replaceAll('\r\n', '\n').replace(URI, `<${URI}>`),
    );
    const length = 'HTTP/1.1 200 OK\nContent-Type: text/html; charset=utf-8\n\n<p>Da'.length;
    const mended = archive.toString().replace(/Content-Length: \d+/, `Content-Length: ${length}`);
    const outcomes = await pagesOf(Buffer.from(mended + mended), warc, 9);
    expect(outcomes).toMatchObject([
      { document: { text: 'Da', url: URI, sourceId: `${URI} ${DATE}` } },
      { document: { text: 'Da' } },
    ]);
  });

  it('tells what lies between its records, and keeps both', async () => {
    const junk = Buffer.from('Ende der Platte, weiter mit Band 2\n');
    const cuts = await cutsOf(
      warc,
      Buffer.concat([response('<p>Eins'), junk, response('<p>Zwei')]),
    );
    expect(cuts.map(({ status }) => status)).toEqual(['record', 'failed', 'record']);
  });

  it('warns of a block that is not the one its digest was made of', async () => {
    const digest = (text: string): string => `WARC-Block-Digest: sha1:${text}\r\n`;
    const block = '<p>Da';
    const right = record(
      'resource',
      'text/html',
      block,
      digest('TTNYZINIITYRZO5S3EMXF66ZEGKUULZ2'),
    );
    const wrong = record(
      'resource',
      'text/html',
      block,
      digest('AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA'),
    );
    const outcomes = await pagesOf(Buffer.concat([right, wrong]));
    const warnings = outcomes.map((each) => each.status === 'written' && each.document.warnings);
    expect(warnings).toEqual([[], ['digest_mismatch']]);
  });

  it('gives only the records that are wanted', async () => {
    const languages = 'WARC-Identified-Content-Language: deu,eng\r\n';
    const archive = Buffer.concat([
      response('<p>Eins'),
      record('conversion', 'text/plain', 'Zwei', languages),
      record('resource', 'application/xhtml+xml', '<p>Drei'),
    ]);
    const placesOf = async (options: FilterOptions): Promise<(string | null)[]> => {
      const file = { sourceFile: 'a', key: 'a', chunks: Readable.from([archive]) };
      const places: (string | null)[] = [];
      for await (const cut of warc.records({ ...file, wanted: recordFilter(options) }))
        if (cut.status === 'record') places.push(cut.record.place);
      return places;
    };
    const all = ['record 1', 'record 2', 'record 3'];
    expect(await placesOf({})).toEqual(all);
    expect(await placesOf({ hosts: ['Example'] })).toEqual(all);
    expect(await placesOf({ hosts: ['y.example'] })).toEqual([]);
    expect(await placesOf({ since: '2024-04-28', until: '2024-04-28' })).toEqual(all);
    expect(await placesOf({ since: '2024-04-29' })).toEqual([]);
    expect(await placesOf({ mediaTypes: ['text/html'] })).toEqual(['record 1']);
    expect(await placesOf({ languages: ['fra'] })).toEqual(['record 1', 'record 3']);
  });

  it('packed as one member is looked at record by record, whatever its first one is', async () => {
    const other = record('resource', 'text/html', '<p>Zwei')
      .toString()
      .replace(URI, 'https://y.example/2');
    const archive = gzipSync(Buffer.concat([response('<p>Eins'), Buffer.from(other)]));
    const file = { sourceFile: 'a', key: 'a', chunks: Readable.from([archive]) };
    const wanted = recordFilter({ hosts: ['y.example'] });
    const places: (string | null)[] = [];
    for await (const cut of packed(warc, gzip).records({ ...file, wanted }))
      if (cut.status === 'record') places.push(cut.record.place);
    expect(places).toEqual(['record 2']);
  });

  it('of any bytes ends without a crash', async () => {
    const piece = fc.oneof(
      fc.uint8Array({ maxLength: 20 }).map((bytes) => Buffer.from(bytes)),
      fc.constantFrom(response('<p>Eins'), Buffer.from('WARC/1.0\r\n'), Buffer.from('\r\n\r\n')),
      fc.constantFrom('Content-Length: 9\r\n\r\n', 'Content-Length: 1e9\r\n\r\n').map(Buffer.from),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 6 }), async (pieces) => {
        for (const each of recordsOf(await cutsOf(warc, Buffer.concat(pieces), 9))) warc.page(each);
      }),
    );
  });
});
