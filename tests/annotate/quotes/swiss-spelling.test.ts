import { expect, it } from 'vitest';
import { saidIn } from './article.ts';

it.each([
  ['Gemäss der Polizei wurde niemand verletzt.', ['Polizei: wurde niemand verletzt']],
  ['Die Strasse ist zu. Ausserdem sagte Vera Hansen: «Wir gehen.»', ['Vera Hansen: «Wir gehen.»']],
  ['Der Grossvater liess wissen, er sei müde.', ['Grossvater: er sei müde']],
])('reads Swiss spelling as it reads German: %s', (text, said) => {
  expect(saidIn(text)).toEqual(said);
});
