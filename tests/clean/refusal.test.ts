import { expect, it } from 'vitest';
import { viewOf } from '../../pipeline/clean/page-view/view.ts';
import { refusalOf } from '../../pipeline/clean/refusal.ts';
import { pageOf, prose } from './pages.ts';

function refusal(line: string, language: string | null): string | null {
  const view = viewOf(pageOf(line, { language }));
  const segments = view.units.map(({ start, end }) => ({
    kind: 'paragraph' as const,
    start,
    end,
    role: 'body' as const,
  }));
  return refusalOf(view, segments)?.reason ?? null;
}

const LIST =
  'Module: Motor, Getriebe, Fahrwerk, Bremsen, Elektrik, Karosserie, Reifen und Prüfung.';

const REPORT =
  'Golf: Hansen startet auf der Zehn stark, Kern folgt mit zwei Schlägen Rückstand; Titelverteidiger Moser, Weltmeister Brandt, Rückkehrer Köhler bleiben dahinter ohne Chance.';
const DANISH =
  'Kommunen vil indrette havnen på ny næste år, fordi omkostningerne efter forvaltningens mening er for høje, og rådet har krævet det i lang tid.';

it('refuses what is no German, and believes a page that says it is, up to a point', () => {
  expect(refusal(prose('den Hafen'), null)).toBeNull();
  expect(refusal(LIST, null)).toBe('not_german');
  expect(refusal(LIST, 'de-AT')).toBeNull();
  expect(refusal(REPORT, null)).toBeNull();
  expect(refusal(DANISH, null)).toBe('not_german');
  expect(
    refusal(
      'The council put new harbour rules into effect this morning after years of debate.',
      'de',
    ),
  ).toBe('not_german');
});
