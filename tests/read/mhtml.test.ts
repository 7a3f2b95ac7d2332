import { expect, it } from 'vitest';
import { mhtml } from '../../pipeline/read/mhtml.ts';
import { cutsOf, recordsOf } from './records.ts';

const SAVED = [
  'From: <Saved by a browser>',
  'Snapshot-Content-Location: https://blatt.example/hafen',
  'Date: Fri, 28 Apr 2023 10:00:00 +0200',
  'Content-Type: multipart/related; type="text/html"; boundary="--Grenze--"',
  '',
  '----Grenze--',
  'Content-Type: text/html; charset=utf-8',
  'Content-Transfer-Encoding: quoted-printable',
  '',
  '<html lang=3D"de"><p>Der Rat ber=C3=A4t =',
  '=C3=BCber den Hafen.</p></html>',
  '----Grenze--',
  'Content-Type: image/png',
  'Content-Transfer-Encoding: base64',
  '',
  'AAAA',
  '----Grenze----',
].join('\n');

it('shows the page that was saved, with its address and when that was', async () => {
  const [record] = recordsOf(await cutsOf(mhtml, Buffer.from(SAVED)));
  expect(record && mhtml.page(record)).toMatchObject({
    document: {
      text: 'Der Rat berät über den Hafen.',
      url: 'https://blatt.example/hafen',
      declared: { dateCrawled: '2023-04-28T08:00:00.000Z' },
    },
  });
});

it('fails a file without HTML', async () => {
  const [record] = recordsOf(await cutsOf(mhtml, Buffer.from('Subject: Hallo\n\nText')));
  expect(record && mhtml.page(record)).toMatchObject({ failure: { reason: 'bad_archive' } });
});
