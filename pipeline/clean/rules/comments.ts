import type { Rule } from './rule.ts';

export const COMMENT_RULES: Rule[] = [
  {
    name: 'comment-section',
    example: '12 Kommentare zu diesem Artikel',
    nearMiss: 'Kommentare zur Wahl füllten die Zeitungen.',
    pattern:
      /^(?:\d{1,4} (?:Kommentare?|Ergänzung(?:en)?|Leserkommentare?|Beiträge)(?: (?:zu|unter) .{2,40})?|(?:Leser|Nutzer)?[Kk]ommentare(?: \(\d+\))?|Diskussion(?: zum Artikel)?|Diskutieren Sie mit.{0,40}|Schreiben Sie (?:einen|Ihren) Kommentar.{0,60}|Kommentar (?:schreiben|verfassen|hinzufügen)|Schreibe? einen Kommentar|Wir freuen uns auf (?:Ihre|Deine|Eure) (?:Anmerkungen|Kommentare).{0,300})\s?:?$/,
    verdict: { kind: 'drop', reason: 'comments' },
    certain: true,
    opens: true,
    tells: 'comments',
  },
];
