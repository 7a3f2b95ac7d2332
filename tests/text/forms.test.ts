import { expect, test } from 'vitest';
import { fact, forgetRareForms, formOf, formsIn } from '../../pipeline/text/forms.ts';

const LENGTH = fact(({ text }) => text.length);

test('words spelt alike are one form', () => {
  const [first, noun, comma, last, again] = formsIn(
    'die Straße, die Straße',
    [0, 3, 4, 10, 10, 11, 12, 15, 16, 22],
  );
  expect([first, noun, comma]).toEqual(['die', 'Straße', ','].map(formOf));
  expect(last).toBe(first);
  expect(again).toBe(noun);
  expect(formOf('Straße')).toMatchObject({ text: 'Straße', lower: 'straße' });
});

test('what is asked of a form is found once', () => {
  let asked = 0;
  const isLong = fact(({ text }) => {
    asked++;
    return text.length > 4;
  });
  expect([isLong(formOf('Wetter')), isLong(formOf('Wetter')), isLong(formOf('und'))]).toEqual([
    true,
    true,
    false,
  ]);
  expect(asked).toBe(2);
});

test('forms that are not met again are forgotten, and facts about them stay true', () => {
  const rare = formOf('Seltenheit');
  const common = formOf('und');
  for (let round = 0; round < 3; round++) {
    for (let i = 0; i < 33_000; i++) expect(LENGTH(formOf(`${round}-${i}`))).toBeGreaterThan(2);
    formOf('und');
    forgetRareForms();
  }
  expect(rare.known).toBe(false);
  expect(LENGTH(rare)).toBe(10);
  expect(formOf('Seltenheit')).not.toBe(rare);
  expect(formOf('und')).toBe(common);
  for (const word of ['Wolke', 'Regen', 'Hagel']) expect(LENGTH(formOf(word))).toBe(5);
});
