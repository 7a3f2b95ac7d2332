import { expect, it } from 'vitest';
import { silverLabels } from '../../../pipeline/train/clean/silver.ts';
import { viewOfLines } from '../../clean/pages.ts';

const one = 'Der Rat hat am Montag nach langer Debatte die neue Ordnung für den Hafen beschlossen.';
const two = 'Anwohner klagen seit Jahren über Lärm in der Nacht und wollen nun vor Gericht ziehen.';
const three = 'Wer unseren Brief bestellt, liest jeden Morgen zuerst, was in der Stadt geschieht.';
const VIEW = viewOfLines('Der Rat ordnet den Hafen neu', one, two, three, 'Impressum');

function labels(kept: string, less: string, passages: { with: string[]; without: string[] }) {
  const extracted = {
    trafilatura: kept,
    trafilatura_precision: less,
    readability: less,
    justext: less,
    resiliparse: kept,
  };
  const gold = { id: 'a', host: 'x.example', title: 'Der Rat ordnet den Hafen neu', ...passages };
  return silverLabels(VIEW, gold, { id: 'a', ...extracted }).labels;
}

it('keeps what the extractors agree on; where they do not, nobody knows', () => {
  const found = labels(`${one}\n${two}`, one, { with: [], without: [] });
  expect(found).toEqual(['headline', 'body', null, 'drop', 'drop']);
});

it('believes a known passage before the extractors', () => {
  const found = labels(`${one}\n${two}`, `${one}\n${two}`, { with: [], without: [two] });
  expect(found).toEqual(['headline', 'body', 'drop', 'drop', 'drop']);
});
