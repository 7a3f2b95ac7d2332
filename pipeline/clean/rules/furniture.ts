import { z } from 'zod';
import { DropReason } from '../../../schemas/article.ts';
import { loadLexicon } from '../../lexicon.ts';
import type { Rule } from './rule.ts';

const LABELS = new Map(
  loadLexicon(
    new URL('../lexicon/furniture.tsv', import.meta.url),
    z.strictObject({ label: z.string().min(1), reason: DropReason }),
  ).map((row) => [row.label, row.reason]),
);

/** Why a unit that is nothing but a label of a menu, button or widget (`Translate »`) is dropped; null if it is none. */
export function furnitureReason(text: string): DropReason | null {
  const label = text.toLowerCase().replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
  return LABELS.get(label) ?? null;
}

export const NAVIGATION_RULES: Rule[] = [
  {
    name: 'skip-link',
    example: 'Zum Inhalt springen',
    nearMiss: 'Zum Inhalt des Gesprächs schwieg er.',
    pattern:
      /^(?:(?:Direkt )?[Zz]u[mr] (?:Haupt)?(?:[Ii]nhalt|[Nn]avigation|[Mm]enü|[Ss]uche|[Ff]ooter|[Ff]ußzeile|Startseite|Hauptinhalt|ePaper)(?: (?:springen|wechseln|navigieren|gehen))?\s?)+$/,
    verdict: { drop: 'navigation' },
    certain: true,
  },
  {
    name: 'rights-line',
    example: '© 2024 Beispiel Verlag. Alle Rechte vorbehalten.',
    nearMiss: 'Alle Rechte der Kinder müssen gewahrt werden.',
    pattern:
      /^(?:(?:©|\(c\)|Copyright).{0,30}(?:19|20)\d\d.{0,80}|.{0,60}[Aa]lle Rechte vorbehalten.{0,60})$/,
    verdict: { drop: 'legal' },
    certain: true,
  },
  {
    name: 'consent-text',
    example: 'Ich bin damit einverstanden, dass mir externe Inhalte angezeigt werden.',
    nearMiss: 'Ich bin damit einverstanden, sagte der Minister.',
    pattern:
      /^.{0,300}(?:externe[rn]? Inhalte?|personenbezogene Daten an Drittplattformen|Cookies? (?:akzeptieren|zulassen)|Datenschutzerklärung|Ihr Browser (?:ist veraltet|unterstützt)|Dieser Browser|JavaScript (?:aktivieren|deaktiviert)).{0,300}$/,
    verdict: { drop: 'legal' },
    certain: false,
  },
];
