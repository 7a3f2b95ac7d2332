import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { lineBlocks } from '../../pipeline/read/line-blocks.ts';
import { MAX_DOCUMENT_BYTES } from '../../pipeline/read/reader.ts';
import { txt } from '../../pipeline/read/txt.ts';
import { idOf } from '../../schemas/id.ts';
import { Page } from '../../schemas/page.ts';
import { slice } from '../../schemas/span.ts';
import { cutsOf, recordsOf } from './records.ts';

describe('txt', () => {
  it('is a page whose text is the file, line ends and all', async () => {
    const text = 'Kopf\r\n\r\n  Fuß \n';
    const bytes = Buffer.from(text);
    const [record] = recordsOf(await cutsOf(txt, bytes, 3));
    const outcome = record && txt.page(record);
    expect(outcome).toMatchObject({
      status: 'written',
      document: {
        articleId: idOf('article', 'page'),
        sourceId: 'page',
        sourceFile: 'a/page.x',
        sourceSha256: createHash('sha256').update(bytes).digest('hex'),
        text,
        articleByContract: false,
      },
    });
    if (outcome?.status === 'written') expect(() => Page.parse(outcome.document)).not.toThrow();
  });

  it('fails an empty file and one past the limit, each with its remedy', async () => {
    const [empty] = recordsOf(await cutsOf(txt, Buffer.alloc(0)));
    expect(empty && txt.page(empty)).toMatchObject({
      status: 'failed',
      failure: { reason: 'empty' },
    });
    const cuts = await cutsOf(txt, Buffer.alloc(MAX_DOCUMENT_BYTES + 1, 'a'), 1 << 20);
    expect(cuts).toMatchObject([{ status: 'failed', reason: 'too_large' }]);
  });
});

describe('plain text', () => {
  it('loses the entities that a crawler left in it, with a warning; one alone may be meant', async () => {
    const shown = async (text: string) => {
      const [record] = recordsOf(await cutsOf(txt, Buffer.from(text)));
      return record && txt.page(record);
    };
    expect(await shown('B&uuml;rger &amp;bdquo;Ja&amp;ldquo; A&nbsp;B')).toMatchObject({
      document: { text: 'Bürger „Ja“ A\u00a0B', warnings: ['entities_decoded'] },
    });
    expect(await shown('Die Zeichenfolge &uuml; steht für ü.')).toMatchObject({
      document: { text: 'Die Zeichenfolge &uuml; steht für ü.', warnings: [] },
    });
  });
});

describe('lineBlocks', () => {
  it('joins lines that were broken to fit a width, and no others', () => {
    const wrapped = [
      'Rat ordnet den Hafen neu',
      '',
      'Der Rat der Stadt hat am Montag nach langer Debatte die',
      'neue Ordnung für den Hafen beschlossen. Die Betriebe sind',
      'dafür, die Anwohner dagegen.',
      '',
      'Im Mai soll der Kreistag die Ordnung prüfen. Bis dahin gilt',
      'eine vorläufige Regelung, die nur nötige Fahrten erlaubt,',
      'sagte der Hafenmeister.',
    ].join('\n');
    expect(lineBlocks(wrapped)).toHaveLength(3);
    const list = ['Menü', 'Politik', 'Sport', 'Kultur', 'Der Rat ordnet den Hafen neu.', 'Ende'];
    expect(lineBlocks(list.join('\n'))).toHaveLength(6);
  });

  it('takes CRLF, LF, CR and U+2028 for line ends, and blank lines for nothing', () => {
    const text = ' a\r\nb \rc\u2028d\u2029\n \t\n\ne f';
    expect(lineBlocks(text).map((block) => slice(text, block))).toEqual([
      'a',
      'b',
      'c',
      'd',
      'e f',
    ]);
  });
});
