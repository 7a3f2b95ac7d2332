import { describe, expect, it } from 'vitest';
import { clean } from '../../pipeline/clean/clean.ts';
import { cleaned, contractPageOf, droppedOf, pageOf, prose, textsOf } from './pages.ts';

describe('an article by contract', () => {
  it('keeps every line, whatever it reads like', () => {
    const lines = ['Impressum', prose('den Hafen'), 'Lese-Tipp: Was der Hafen kostet', 'Foto: dpa'];
    const article = cleaned(contractPageOf(lines.join('\n')));
    expect(article.paragraphs.map(({ start, end }) => article.text.slice(start, end))).toEqual(
      lines,
    );
    expect(article.dropped).toEqual([]);
  });

  it('drops nothing but the marks of its lists', () => {
    const article = cleaned(contractPageOf(`${prose('A')}\n• Eins.\n• Zwei.\n`));
    expect(textsOf(article, 'list_item')).toEqual(['Eins.', 'Zwei.']);
    expect(droppedOf(article)).toEqual(['other | •', 'other | •']);
  });

  it('is never rejected for its length', () => {
    expect(cleaned(contractPageOf('Ja.')).paragraphs).toHaveLength(1);
    expect(cleaned(contractPageOf('Ja')).paragraphs).toHaveLength(1);
  });

  it('has its first of several paragraphs for a lead', () => {
    const article = cleaned(contractPageOf(`${prose('A')}\n${prose('B')}`));
    expect(article.lead).toBe(prose('A'));
    expect(textsOf(article, 'body')).toEqual([prose('B')]);
  });
});

describe('a page without an article', () => {
  it.each(['', ' \n', '404', 'Startseite\nPolitik\nSport\nImpressum\nDatenschutz'])(
    'is rejected with the remedy: %j',
    (text) => {
      const outcome = clean.run(pageOf(text));
      expect(outcome).toMatchObject({
        status: 'rejected',
        failure: { sourceFile: 'test.txt', stage: 'clean', reason: 'not_an_article' },
      });
    },
  );
});

describe('language', () => {
  it('is German where its function words are, else unknown', () => {
    expect(cleaned(contractPageOf(`${prose('A')}\n${prose('B')}`)).language).toBe('de');
    const english = 'The council meets on Friday because the costs are too high for the city.';
    expect(cleaned(contractPageOf(`${english}\n${english}`)).language).toBeNull();
  });
});
