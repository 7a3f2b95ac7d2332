import { describe, expect, it } from 'vitest';
import {
  opensHeadline,
  readsAsKicker,
  splitsKicker,
} from '../../../pipeline/clean/headline/kicker.ts';
import { viewOf } from '../../../pipeline/clean/page-view/view.ts';
import { pageOf, prose, viewOfLines } from '../pages.ts';

describe('a kicker on the headline’s line', () => {
  const line = 'Hafenausbau am Rhein Stadtrat ordnet den Hafen neu';

  it('ends where the declared headline begins', () => {
    const view = viewOf(pageOf(line, { headline: 'Stadtrat ordnet den  Hafen neu' }));
    expect(line.slice(splitsKicker(line, view, 0))).toBe('Stadtrat ordnet den Hafen neu');
  });

  it('is none where the declared headline is the line, or another text', () => {
    for (const headline of [line, 'Etwas ganz anderes']) {
      expect(splitsKicker(line, viewOf(pageOf(line, { headline })), 0)).toBe(0);
    }
  });

  it('is none in HTML, which sets kickers apart itself', () => {
    const text = 'Hafenstreit Müller und Meier wollen weiter verhandeln';
    const page = pageOf(text);
    expect(splitsKicker(text, viewOf(page), 0)).toBeGreaterThan(0);
    const inHtml = { ...page, blocks: page.blocks.map((block) => ({ ...block, tag: 'h1' })) };
    expect(splitsKicker(text, viewOf(inHtml), 0)).toBe(0);
  });

  it.each([
    'Hafenstreit: Müller und Meier wollen weiter verhandeln',
    'Hafenstreit geht weiter und Meier will verhandeln',
    'Hafenstreit Meier siegt',
    'Stadtrat ordnet den Hafen neu',
  ])('is none in: %s', (text) => {
    expect(splitsKicker(text, viewOfLines(text), 0)).toBe(0);
  });

  it.each([' ', ' – ', ' | '])(
    'ends at the colon of the same words above, here after "%s"',
    (joint) => {
      const text = `Neues vom Rhein${joint}Stadtrat ordnet den Hafen`;
      const view = viewOfLines('3. Neues vom Rhein: Stadtrat ordnet den Hafen', text);
      expect(text.slice(splitsKicker(text, view, 1))).toBe('Stadtrat ordnet den Hafen');
    },
  );

  it('ends where the text parts a phrase from a name', () => {
    const text = 'Neue Kölner Schule Eva Muster, ganz anders';
    const below = `Eva Muster malt. Man nennt das die Neue Kölner Schule. ${prose('den Hafen')}`;
    expect(text.slice(splitsKicker(text, viewOfLines(text, below), 0))).toBe(
      'Eva Muster, ganz anders',
    );
    const beside = `${below} Die Neue Kölner Schule Eva Musters gefällt ihm.`;
    expect(splitsKicker(text, viewOfLines(text, beside), 0)).toBe(0);
  });

  it('is no title of the person behind', () => {
    const text = 'Deutsche Meisterin Eva Muster, ganz anders';
    const below = `Eva Muster läuft. Sie ist Deutsche Meisterin. ${prose('den Hafen')}`;
    expect(splitsKicker(text, viewOfLines(text, below), 0)).toBe(0);
  });

  it('leaves a line alone whose offsets folding would move', () => {
    const text = 'Hafen\u00adstreit Müller und Meier wollen weiter verhandeln';
    const view = viewOfLines(text);
    expect(splitsKicker(view.units[0]?.content ?? '', view, 0)).toBe(0);
  });
});

describe('a line above the headline', () => {
  const [view, ...others] = [
    'Hafenausbau',
    'Der Rat tagt.',
    'Zum Inhalt springen',
    'Impressum',
    '28.04.2023, 18:11 Uhr',
    'hafen und mehr',
    'Front|Ausland|',
    'Ein langer Satz über den Hafen und die Stadt und alles andere dazu',
    '•',
  ].map((line) => viewOfLines(line).units[0]);

  it('reads as a kicker', () => {
    expect(view && readsAsKicker(view)).toBe(true);
  });

  it('does not where it is a sentence, a label, a date or begins small', () => {
    expect(others.map((unit) => unit && readsAsKicker(unit))).toEqual(others.map(() => false));
  });
});

describe('a headline', () => {
  it.each(['Stadtrat ordnet den Hafen neu', '„Wir bleiben“', '300 Boote im Hafen'])(
    'may be: %s',
    (text) => {
      expect(opensHeadline(text)).toBe(true);
    },
  );

  it.each(['Hafen', 'hafen in der Stadt', 'Und so weil sie es nicht', ''])(
    'cannot be: %s',
    (text) => {
      expect(opensHeadline(text)).toBe(false);
    },
  );
});
