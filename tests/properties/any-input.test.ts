import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { chain } from '../../pipeline/pipeline.ts';
import { read } from '../../pipeline/read/read.ts';
import { READERS } from '../../pipeline/read/readers.ts';
import type { PageStage } from '../../pipeline/run/chain.ts';
import { outcomeOf } from '../../schemas/outcome.ts';
import { Page } from '../../schemas/page.ts';
import { SEEDS } from './seed-pages.ts';

const FRAGMENTS = [...SEEDS.values()].flatMap((text) => text.split(/(?<=[.\n„“"])/));

/** Stretches of real pages and marks among any characters at all. */
const anyText = fc
  .array(
    fc.oneof(
      fc.constantFrom(...FRAGMENTS),
      fc.constantFrom(
        '„',
        '“',
        '"',
        '»',
        '«',
        '‚',
        '\r\n',
        '\n',
        '\u2028',
        ' ',
        '😀',
        '\u00ad',
        '. ',
      ),
      fc.string({ unit: 'binary', maxLength: 12 }),
    ),
    { maxLength: 30 },
  )
  .map((parts) => parts.join(''));

const anyBytes = fc.oneof(
  fc.uint8Array({ maxLength: 300 }),
  fc.uint8Array({ max: 0x7f, maxLength: 300 }),
  anyText.map((text) => Buffer.from(text)),
  anyText.map((text) => Buffer.from(text, 'latin1')),
  anyText.map((text) => Buffer.from(`\ufeff${text}`, 'utf16le')),
  fc.json().map((json) => Buffer.from(json)),
  fc.tuple(fc.string(), anyText).map(([id, text]) => Buffer.from(JSON.stringify({ id, text }))),
);

function outcomeOfBytes(reader: string, bytes: Uint8Array) {
  const outcome = read({ reader, sourceFile: 'any', key: 'any', place: null, bytes });
  return outcomeOf(Page).parse(outcome);
}

describe('any bytes', () => {
  it.each(READERS.map(({ name }) => name))(
    'are a page or a failure with a reason to %s',
    (name) => {
      fc.assert(
        fc.property(anyBytes, (bytes) => {
          const outcome = outcomeOfBytes(name, bytes);
          if (outcome.status === 'failed') expect(outcome.failure.message).not.toBe('');
        }),
        { numRuns: 300 },
      );
    },
  );
});

describe('any text', () => {
  const stages: PageStage[] = [];
  beforeAll(async () => {
    for (const load of Object.values(chain.pages)) stages.push(await load());
  });

  it('goes through every stage without a bug', () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom('txt', 'jsonl'), (text, reader) => {
        const line = reader === 'txt' ? text : JSON.stringify({ id: 'any', text });
        let outcome: { status: string; document?: unknown } = outcomeOfBytes(
          reader,
          Buffer.from(line),
        );
        for (const stage of stages) {
          if (outcome.status !== 'written') return;
          outcome = outcomeOf(stage.output).parse(stage.run(stage.input.parse(outcome.document)));
        }
      }),
      { numRuns: 150 },
    );
  });
});
