import { describe, expect, it } from 'vitest';
import { headlineOf } from '../../../pipeline/clean/headline/headline.ts';
import type { Label } from '../../../pipeline/clean/labels/model/decode.ts';
import { viewOf } from '../../../pipeline/clean/page-view/view.ts';
import { segmentsOf } from '../../../pipeline/clean/segments/segments.ts';
import { slice } from '../../../schemas/span.ts';
import { cleaned, pageOf, prose } from '../pages.ts';

/** `role: text` or `reason: text` of every stretch of a page, from what a model would say of its lines. */
function segments(...lines: [Label, string][]): string[] {
  const view = viewOf(pageOf(lines.map(([, text]) => text).join('\n')));
  const labels = view.units.map(
    ({ start, bullet }) =>
      (!bullet && lines[view.page.text.slice(0, start).split('\n').length - 1]?.[0]) || 'drop',
  );
  const free = labels.map(() => null);
  const headline = headlineOf(view, labels, [], free);
  return segmentsOf(view, labels, headline).map((segment) => {
    const kind = segment.kind === 'paragraph' ? segment.role : segment.reason;
    return `${kind}: ${slice(view.page.text, segment).slice(0, 30).trim()}`;
  });
}

const HEADLINE = 'Stadtrat ordnet den Hafen neu';
const HARBOUR = prose('den Hafen');
const MARKET = `Und auch dies: ${prose('den Markt')}`;
const BRIDGE = `Dazu kommt: ${prose('die Brücke')}`;
const start = (text: string) => text.slice(0, 30).trim();

describe('the lead', () => {
  it('is the points listed between headline and text', () => {
    expect(
      segments(
        ['headline', HEADLINE],
        ['body', '• Der Rat ordnet den Hafen neu.'],
        ['drop', '• Die Kosten sind hoch.'],
        ['body', HARBOUR],
        ['body', MARKET],
        ['body', '• Ein Punkt im Text.'],
      ),
    ).toEqual([
      `headline: ${HEADLINE}`,
      'other: •',
      'lead: Der Rat ordnet den Hafen neu.',
      'other: •',
      'lead: Die Kosten sind hoch.',
      `body: ${start(HARBOUR)}`,
      `body: ${start(MARKET)}`,
      'other: •',
      'list_item: Ein Punkt im Text.',
    ]);
  });

  it('is the opening paragraph where the model saw none and more follows', () => {
    expect(segments(['headline', HEADLINE], ['body', HARBOUR], ['body', MARKET])).toEqual([
      `headline: ${HEADLINE}`,
      `lead: ${start(HARBOUR)}`,
      `body: ${start(MARKET)}`,
    ]);
    expect(segments(['headline', HEADLINE], ['body', HARBOUR])[1]).toBe(`body: ${start(HARBOUR)}`);
  });

  it('is not an opening paragraph that is too long for one', () => {
    const long = `${HARBOUR} ${MARKET} `.repeat(3).trim();
    expect(segments(['headline', HEADLINE], ['body', long], ['body', MARKET])[1]).toBe(
      `body: ${start(long)}`,
    );
  });

  it('is the sentence right below the headline, whatever stands between it and the text', () => {
    const sentence = 'Der Rat will den Hafen im nächsten Jahr neu ordnen.';
    const found = segments(
      ['headline', HEADLINE],
      ['drop', sentence],
      ['drop', 'Eva Muster'],
      ['drop', '12. Mai 2025'],
      ['body', HARBOUR],
      ['body', MARKET],
    );
    expect(found[1]).toBe(`lead: ${start(sentence)}`);
    expect(found).toContain(`body: ${start(HARBOUR)}`);
  });

  it('stands before the text, never inside', () => {
    expect(
      segments(['headline', HEADLINE], ['lead', HARBOUR], ['body', MARKET], ['lead', BRIDGE]),
    ).toEqual([
      `headline: ${HEADLINE}`,
      `lead: ${start(HARBOUR)}`,
      `body: ${start(MARKET)}`,
      `body: ${start(BRIDGE)}`,
    ]);
  });
});

describe('the lines around the headline', () => {
  it('are its kicker where right above and short', () => {
    expect(
      segments(
        ['drop', 'Menü'],
        ['drop', 'Hafenausbau'],
        ['headline', HEADLINE],
        ['body', HARBOUR],
      ),
    ).toContain('kicker: Hafenausbau');
  });

  it('are kicker and headline on one line', () => {
    const line = 'Hafenstreit Müller und Meier wollen weiter verhandeln';
    expect(segments(['headline', line], ['body', HARBOUR])).toEqual([
      'kicker: Hafenstreit',
      `headline: ${start('Müller und Meier wollen weiter verhandeln')}`,
      `body: ${start(HARBOUR)}`,
    ]);
  });
});

describe('what rules tell of short lines', () => {
  it('parts captions, credits, bylines and sign-offs near the article', () => {
    expect(
      segments(
        ['headline', HEADLINE],
        ['drop', 'Von Eva Muster'],
        ['caption', 'Der Hafen am Freitag'],
        ['caption', 'Reuters/Eva Muster'],
        ['body', HARBOUR],
        ['intertitle', 'Wie es weitergeht'],
        ['body', MARKET],
        ['drop', '(dpa/rcl)'],
      ),
    ).toEqual([
      `headline: ${HEADLINE}`,
      'byline: Von Eva Muster',
      'caption: Der Hafen am Freitag',
      'credit: Reuters/Eva Muster',
      `lead: ${start(HARBOUR)}`,
      'intertitle: Wie es weitergeht',
      `body: ${start(MARKET)}`,
      'agency: (dpa/rcl)',
    ]);
  });

  it('counts for nothing among teasers below', () => {
    const below: [Label, string][] = ['Mehr aus der Welt', 'Eins', 'Zwei', 'Drei', 'Vier'].map(
      (text) => ['drop', text],
    );
    const found = segments(['headline', HEADLINE], ['body', HARBOUR], ['body', MARKET], ...below, [
      'drop',
      '(dpa/rcl)',
    ]);
    expect(found.at(-1)).toBe('teaser: (dpa/rcl)');
  });
});

it('drops what is said twice', () => {
  expect(
    segments(['headline', HEADLINE], ['lead', HARBOUR], ['body', MARKET], ['body', HARBOUR]).at(-1),
  ).toBe(`duplicate: ${start(HARBOUR)}`);
});

it('shows what the source declares without its soft hyphens', () => {
  const page = pageOf([HEADLINE, HARBOUR, MARKET].join('\n\n'), {
    headline: 'Stadt\u00adrat ordnet  den Hafen neu',
  });
  expect(cleaned(page).headline).toBe(HEADLINE);
});
