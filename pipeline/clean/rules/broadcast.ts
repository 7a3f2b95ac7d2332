import type { Rule } from './rule.ts';

export const BROADCAST_RULES: Rule[] = [
  {
    name: 'programme-note',
    example: 'Dieses Thema im Programm: 21. Januar 2022 | 13:00 Uhr',
    nearMiss: 'Das Thema stand im Programm der Partei.',
    pattern:
      /^(?:Dieses Thema im Programm|Über dieses Thema berichte(?:te|n)?|Dieser Beitrag (?:lief|wurde gesendet)|Sendung: ?|Sendedatum|Quelle: ?\S{2,40}$|Das Erste,)(?:.{0,160})$/,
    verdict: { kind: 'drop', reason: 'broadcast_note' },
    certain: true,
  },
  {
    name: 'programme-slot',
    example: 'Radio Eins Nachrichten, 18.01.2022, 20:00 Uhr ;',
    nearMiss: 'Die Sitzung begann am 18.01.2022 um 20:00 Uhr.',
    pattern:
      /^\p{Lu}[^.!?:]{1,60}[,|] ?(?:\d{1,2}\. ?\d{1,2}\. ?\d{4})[,|] ?\d{1,2}[:.]\d{2}(?: Uhr)?\s*[;|]?(?: ?\p{Ll}{2,5}(?:\/\p{Ll}{2,5})*)?$/u,
    verdict: { kind: 'drop', reason: 'broadcast_note' },
    certain: true,
  },
];
