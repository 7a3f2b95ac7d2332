import { describe, expect, it } from 'vitest';
import { headlineOf } from '../../../pipeline/clean/headline/headline.ts';
import type { Label } from '../../../pipeline/clean/labels/model/decode.ts';
import { viewOf } from '../../../pipeline/clean/page-view/view.ts';
import { htmlPageOf } from '../../read/html/shown.ts';
import { pageOf, prose } from '../pages.ts';

const HEADLINE = 'Stadtrat ordnet den Hafen neu';
const TEXT = prose('den Hafen');

/** The headline's place on a page of such lines, each with what the model sees in it. */
function place(lines: [Label, string][], declared: string | null = null, scores: number[] = []) {
  const view = viewOf(pageOf(lines.map(([, text]) => text).join('\n'), { headline: declared }));
  return headlineOf(
    view,
    lines.map(([label]) => label),
    scores,
    lines.map(() => null),
  );
}

describe('the headline’s place', () => {
  it('is the unit the source declares, the last one above the text', () => {
    const lines: [Label, string][] = [
      ['headline', 'Ein anderer Titel'],
      ['drop', HEADLINE],
      ['drop', HEADLINE],
      ['body', TEXT],
      ['drop', HEADLINE],
    ];
    expect(place(lines, HEADLINE)?.index).toBe(2);
  });

  it('is no intertitle that has the words of the declared one, where the page shows another', () => {
    const { text, blocks } = htmlPageOf(
      `<h1>Hafen: Rat findet eine Lösung</h1><p>${TEXT}</p><h2>${HEADLINE}</h2><p>${TEXT}</p>`,
    );
    const view = viewOf({ ...pageOf(text, { headline: HEADLINE }), blocks });
    const labels: Label[] = ['headline', 'body', 'intertitle', 'body'];
    const free = labels.map(() => null);
    expect(headlineOf(view, labels, [], free)?.index).toBe(0);
  });

  it('is else the one the model labels so, the last one above the text', () => {
    const lines: [Label, string][] = [
      ['headline', 'Ein Titel im Menü'],
      ['headline', HEADLINE],
      ['lead', TEXT],
      ['headline', 'Ein Titel darunter'],
    ];
    expect(place(lines)?.index).toBe(1);
    expect(place(lines, 'Steht nicht auf der Seite')).toBeNull();
  });

  it('is else the likeliest above the text that reads like one', () => {
    const lines: [Label, string][] = [
      ['drop', 'Menü'],
      ['drop', 'Ein Titel im Menü'],
      ['drop', HEADLINE],
      ['body', TEXT],
      ['drop', 'Noch ein Titel steht hier'],
    ];
    expect(place(lines, null, [9, 1, 2, 0, 9])?.index).toBe(2);
  });

  it('is the line that the page’s title above holds', () => {
    const lines: [Label, string][] = [
      ['drop', `Rathaus: ${HEADLINE} | Beispielblatt`],
      ['headline', 'Kritik kommt von der Opposition'],
      ['drop', HEADLINE],
      ['body', TEXT],
    ];
    expect(place(lines)?.index).toBe(2);
  });

  it('is the last line with the same words above the text', () => {
    const lines: [Label, string][] = [
      ['headline', `4. Rathaus: ${HEADLINE}`],
      ['drop', `Rathaus ${HEADLINE}`],
      ['body', TEXT],
    ];
    expect(place(lines)?.index).toBe(1);
  });

  it('is none where nothing above the text reads like one', () => {
    expect(place([['body', TEXT]])).toBeNull();
    expect(
      place([
        ['drop', 'Menü'],
        ['body', TEXT],
      ]),
    ).toBeNull();
  });

  it('is the line without the kicker where the page shows both', () => {
    const lines: [Label, string][] = [
      ['headline', `Hafen am Rhein ${HEADLINE}`],
      ['drop', HEADLINE],
      ['body', TEXT],
    ];
    expect(place(lines)?.index).toBe(1);
  });

  it('begins behind a kicker on its line', () => {
    const line = 'Hafenstreit Müller und Meier wollen weiter verhandeln';
    expect(
      place([
        ['headline', line],
        ['body', TEXT],
      ]),
    ).toEqual({
      index: 0,
      start: 'Hafenstreit '.length,
    });
  });
});
