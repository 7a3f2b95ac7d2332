import { describe, expect, it } from 'vitest';
import { localeOf } from '../../../pipeline/clean/metadata/locale.ts';
import { viewOfLines } from '../pages.ts';

const localeIn = (text: string, url: string | null = null) => localeOf(viewOfLines(text), url);

describe('locale', () => {
  it.each([
    ['Die Stadt hiess das gut, ausserdem den Plan.', 'de-CH'],
    ['Der Aussenminister reist ab.', 'de-CH'],
    ['Die Straße ist gesperrt.', 'de-DE'],
    ['Im Jänner stieg die Zahl, heuer sinkt sie.', 'de-AT'],
    ['Im Jänner war die Straße heuer gesperrt.', 'de-AT'],
    ['Der Name Strasser hiess einmal anders, die Straße nicht.', 'de-DE'],
    ['Im Jänner war die Straße gesperrt.', 'de-DE'],
    ['Der Rat tagt.', null],
    ['Wasser und Klasse sind keine Hinweise.', null],
  ])('%s', (text, locale) => {
    expect(localeIn(text)).toBe(locale);
  });

  it.each([
    ['https://www.beispiel.ch/a/1', 'de-CH'],
    ['http://beispiel.at:8080/a', 'de-AT'],
    ['https://www.beispiel.de/schweiz.ch', null],
    ['https://beispiel.de/?q=.at', null],
  ])('of %s', (url, locale) => {
    expect(localeIn('Der Rat tagt.', url)).toBe(locale);
  });
});
