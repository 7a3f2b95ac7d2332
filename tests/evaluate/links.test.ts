import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { evaluateLinks } from '../../pipeline/evaluate/links.ts';

const folder = mkdtempSync(join(tmpdir(), 'wortlaut-links-'));
afterAll(() => rmSync(folder, { recursive: true }));

const STORY = 'Die Werft in Dornhafen soll nach dem Willen des Landes Brelau verkauft werden.';
const SAID = '„Wir werden die Werft in Dornhafen keinesfalls vor dem Sommer verkaufen“';
const OTHER = '„Die Schule in Dornhafen bleibt, solange ich im Amt bin“';
const TEXTS = [
  `${STORY} ${SAID}, sagte Ministerin Ina Voss.`,
  `${STORY} ${SAID}, so Ministerin Ina Voss. ${OTHER}, sagte Bürgermeister Emil Ruland.`,
];

const member = (i: number, text: string) => {
  const start = TEXTS[i]?.indexOf(text) ?? -1;
  return { id: `e${'ab'[i]}`, kind: 'direct', text, start, end: start + text.length };
};

it('prints how many pairs of one utterance are joined, and what of the look-alikes', async () => {
  const lines = TEXTS.map((text, i) =>
    JSON.stringify({ id: `e${'ab'[i]}`, text, date_published: `2031-05-0${i + 1}` }),
  );
  writeFileSync(join(folder, 'articles.jsonl'), `${lines.join('\n')}\n`);
  const gold = {
    utterances: [{ utterance: 'e1', members: [member(0, SAID), member(1, SAID)] }],
    not_same: [{ members: [member(0, SAID), member(1, OTHER)], note: 'other speaker' }],
  };
  writeFileSync(join(folder, 'gold.json'), JSON.stringify(gold));
  const report = await evaluateLinks(folder, { draws: 20, errors: true });
  expect(report).toContain('P 100.0 %  R 100.0 %  F1 100.0 %   found 1/1, wrong 0');
  expect(report).toContain('utterances linked    1/1');
  expect(report).toContain('look-alikes merged   0/1');
});

it('says what the folder must hold', async () => {
  await expect(evaluateLinks(tmpdir(), { draws: 1, errors: false })).rejects.toThrow(
    'holds no articles.jsonl',
  );
});
