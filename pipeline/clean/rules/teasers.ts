import type { Rule } from './rule.ts';

export const TEASER_RULES: Rule[] = [
  {
    name: 'glued-running-time',
    example: '01:06Minister schläft in der Sitzung ein',
    nearMiss: '11:00 Uhr: Die Minister treffen ein.',
    pattern: /^\d{1,2}:\d{2}(?::\d{2})?[\p{Lu}„"»«“]/u,
    verdict: { kind: 'drop', reason: 'teaser' },
    certain: true,
  },
  {
    name: 'running-time-label',
    example: 'Grafik 1 min',
    nearMiss: 'Der Weg zum Bahnhof dauert 5 Minuten',
    pattern:
      /^(?:(?:AUDIO|VIDEO|Audio|Video|Grafik|Podcast|Mit Video|Bild)\b.{0,160}\(?\b)?\d{1,3} ?(?:[Mm]in|MIN|Min\.|Sek)\.?\)?$/,
    verdict: { kind: 'drop', reason: 'teaser' },
    certain: true,
  },
  {
    name: 'media-teaser',
    example: 'Im Video: Die wichtigsten Fragen zum Konflikt',
    nearMiss: 'Im Video zeigt der Täter sein Gesicht.',
    pattern:
      /^(?:Im Video|VIDEO|Video|AUDIO|Audio|Podcast|Bildergalerie|Fotostrecke|Galerie|Sehen Sie im Video|Hören Sie)\s?: ?\S.{0,200}$/,
    verdict: { kind: 'drop', reason: 'teaser' },
    certain: true,
  },
  {
    name: 'teaser-with-more',
    example: 'Der Himmel über dem Norden war in der Nacht wieder grün. mehr',
    nearMiss: 'Sie wollten immer mehr',
    pattern:
      /^.{20,400}[.!?…“"] ?(?:[Mm]ehr|[Ww]eiterlesen|[Mm]ehr (?:lesen|dazu)|[Zz]um Artikel)\s?[›»>…]*$/,
    verdict: { kind: 'drop', reason: 'teaser' },
    certain: true,
  },
];
