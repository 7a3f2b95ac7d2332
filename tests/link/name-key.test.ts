import { describe, expect, it } from 'vitest';
import { nameKey, SPELLING_RULES } from '../../pipeline/link/name-key.ts';

describe('nameKey', () => {
  it.each(SPELLING_RULES)('$name levels its example and leaves its near miss', (rule) => {
    const [a, b] = rule.example;
    expect(nameKey(a)).toBe(nameKey(b));
    const [c, d] = rule.nearMiss;
    expect(nameKey(c)).not.toBe(nameKey(d));
  });

  it('has rules of different names', () => {
    expect(new Set(SPELLING_RULES.map(({ name }) => name)).size).toBe(SPELLING_RULES.length);
  });

  it.each([
    ['Sergej Lawrow', 'Sergey Lavrov'],
    ['Wolodymyr Selenskyj', 'Volodymyr Zelenskyy'],
    ['Wladimir Putin', 'Vladimir Putin'],
    ['Dmitrij Peskow', 'Dmitri Peskov'],
    ['Alexej Nawalny', 'Aleksey Navalny'],
    ['Sergej Schoigu', 'Sergei Shoigu'],
    ['Michail Chodorkowski', 'Mikhail Khodorkovskiy'],
    ['Boris Jelzin', 'Boris Yeltsin'],
    ['Juri Uschakow', 'Yuri Ushakov'],
    ['Jens Plötner', 'Jens Ploetner'],
    ['Jean-Yves Le Drian', 'Jean‑Yves Le Drian'],
    ['NATO', 'Nato'],
  ])('takes %s and %s for one name', (a, b) => expect(nameKey(a)).toBe(nameKey(b)));

  it.each([
    ['Thomas Meier', 'Thomas Meyer'],
    ['Stefan Braun', 'Stephan Braun'],
    ['Carl Schmidt', 'Karl Schmidt'],
    ['George Bush', 'George W. Bush'],
    ['Lawrow', 'Sergej Lawrow'],
    ['Anna Lena', 'Annalena'],
  ])('keeps %s and %s apart', (a, b) => expect(nameKey(a)).not.toBe(nameKey(b)));
});
