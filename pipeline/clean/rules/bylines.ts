import type { Rule } from './rule.ts';

export const BYLINE_RULES: Rule[] = [
  {
    name: 'byline',
    example: 'Von Eva Muster und Jan Beispiel, Berlin',
    nearMiss: 'Von Kiew nach Berlin in zwölf Stunden',
    pattern:
      /^(?:(?:Ein|Eine) (?:Kommentar|Gastbeitrag|Analyse|Interview|Kolumne|Essay|Reportage|Bericht) von|Aus .{2,30} berichtet|Von|von|VON|By|Text: ?|Autor(?:in|en)?: ?|Interview: ?|Redaktion: ?)\s*(?:(?:Dr\.|Prof\.) ?)*\p{Lu}[\p{L}.'’-]+(?: (?:von|van|de|der|zu|al))?(?: \p{Lu}[\p{L}.'’-]+){1,3}(?:(?:,| und| &| \/|;)\s?\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]+){0,3}){0,5}(?:, ?(?:dpa|afp|AFP|APA|sda|SDA|epd|KNA|rtr|Reuters))?$/u,
    verdict: { kind: 'role', role: 'byline' },
    certain: false,
  },
  {
    name: 'author-description',
    example: 'Redakteurin im Ressort Politik, zuständig für die Landtage.',
    nearMiss: 'Journalist in Mexiko erschossen',
    pattern:
      /^(?=.*(?:\.$|zuständig|verantwortlich|Ressort|Redaktion))(?:(?:Freier?|Leitender?|Stellvertretender?|Politischer?|Verantwortlicher?) )?(?:Chef|Auslands|Parlaments|Politik|Wirtschafts|Sport|Kultur|Volontär|Haupt)?-?(?:[Rr]edakteur|[Kk]orrespondent|[Rr]eporter|[Jj]ournalist|[Kk]olumnist|[Aa]utor|[Vv]olontär)(?:in|:in)? (?:in|im|bei|beim|der|des|für|mit|und|aus)\b(?:(?! (?:hat|haben|ist|sind|war|waren|wird|wurden?|sagt|sagte|schreibt|berichtet|kommt|kommen|bleibt|fordert)\b).){5,200}$/u,
    verdict: { kind: 'drop', reason: 'other' },
    certain: false,
  },
  {
    name: 'reading-time',
    example: 'Lesedauer: 4 Minuten',
    nearMiss: 'Die Lesung dauerte 4 Minuten.',
    pattern:
      /^(?:[\d.:, ]{6,24}(?:Uhr)? ?[|•·–-]? ?)?(?:(?:ca\. )?(?:Lese(?:dauer|zeit)|Hördauer)\s?:? ?(?:ca\. )?\d{1,3} ?(?:Min(?:uten?|\.)?|min)|\d{1,3} ?(?:Min(?:uten?|\.)?|min) (?:Lese|Hör)(?:zeit|dauer))$/,
    verdict: { kind: 'role', role: 'note' },
    certain: true,
  },
  {
    name: 'updated-note',
    example: 'Stand: 28.04.2023 16:11 Uhr',
    nearMiss: 'Stand der Dinge: Die Verhandlungen ruhen.',
    pattern:
      /^(?:Stand|Aktualisiert(?: am)?|Zuletzt aktualisiert|Erstellt|Veröffentlicht(?: am)?|Publiziert(?: am)?|Erschienen(?: am)?|Datum)\s?:? .{0,12}\d{1,2}[.:].{1,60}$/,
    verdict: { kind: 'role', role: 'note' },
    certain: true,
    tells: 'date',
  },
  {
    name: 'time-of-entry',
    example: '16:30',
    nearMiss: 'Um 16:30 Uhr trafen die Minister ein.',
    /** What stands above each entry of a live blog. */
    pattern:
      /^(?:(?:\d{1,2}\. ?\p{Lu}?[\p{Ll}\d]*\.?,? )?\d{1,2}[:.]\d{2} ?Uhr:?|(?:[01]\d|2[0-3]):[0-5]\d)$/u,
    verdict: { kind: 'role', role: 'note' },
    certain: false,
  },
  {
    name: 'date-and-time',
    example: '28.04.2023, 18:11 Uhr',
    nearMiss: 'Am 28.04.2023 um 18:11 Uhr brach der Strom zusammen.',
    pattern:
      /^(?:(?:Mo|Di|Mi|Do|Fr|Sa|So|Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonnabend|Sonntag),? ?)?(?:den )?\d{1,2}\. ?(?:\d{1,2}\.|\p{Lu}\p{Ll}+\.?) ?\d{2,4}(?:,? (?:um |[-–—|/•·] )?\d{1,2}[:.]\d{2}(?: ?Uhr)?)?$/u,
    verdict: { kind: 'role', role: 'note' },
    certain: false,
    tells: 'date',
  },
  {
    name: 'press-release-line',
    example: 'Nordheim, 13. März 2024 – Pressemitteilung',
    nearMiss: 'Nordheim, 13. März 2024 – Die Halle ist ausgebrannt.',
    pattern:
      /^(?:\p{Lu}[\p{L}. /-]{2,40}, )?(?:den |am )?\d{1,2}\. ?(?:\d{1,2}\.|\p{Lu}\p{Ll}+) ?\d{4} ?[–—|-] ?(?:(?:Presse|Medien)(?:mitteilung|information|meldung|aussendung)|Aussendung|Mitteilung)$/u,
    verdict: { kind: 'role', role: 'note' },
    certain: true,
    tells: 'date',
  },
];
