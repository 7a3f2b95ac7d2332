import { z } from 'zod';
import { loadLexicon } from '../../lexicon.ts';
import type { Rule } from './rule.ts';

const TERMS = loadLexicon(
  new URL('../lexicon/consent-terms.tsv', import.meta.url),
  z.strictObject({ term: z.string().min(3) }),
).map((row) => row.term);
const TERM = `(?:${TERMS.join('|')})`;

/** A consent banner speaks to the reader or of "us", and in its own vocabulary. */
const ADDRESS =
  '(?:\\b(?:Sie|Ihre?[rnm]?|Ihnen|[Ww]ir|[Uu]ns(?:ere?[rnm]?)?|[Dd]u|[Dd]ir|[Dd]eine?[rnm]?|[Ii]ch bin)\\b)';

export const CONSENT_RULES: Rule[] = [
  {
    name: 'consent-text',
    example: 'Ich bin einverstanden, externe Inhalte zu sehen, und lasse dafür Cookies zu.',
    nearMiss: 'Ich bin damit einverstanden, sagte der Minister.',
    pattern: new RegExp(`^(?=.*${ADDRESS})(?=.*${TERM}.*${TERM})`, 'isu'),
    verdict: { kind: 'drop', reason: 'legal' },
    certain: true,
  },
  {
    name: 'consent-purpose',
    example: 'Personalisierte Anzeigen und Anzeigenmessung ausspielen',
    nearMiss: 'Personalisierte Anzeigen bringen dem Verlag Millionen.',
    /** The purposes that the IAB's consent framework lists, as its German translation words them. */
    pattern:
      /^[…. ]*(?:Personalisierte (?:Anzeigen|Inhalte|Werbung)(?:,| und) (?:Anzeigen|Inhalte|Werbe|Werbung)|Informationen auf einem (?:End)?[Gg]erät speichern|Speicher(?:n|ung) von (?:oder Zugriff auf )?Informationen auf einem Endgerät|Genaue Standortdaten (?:und|verwenden)|Verwendung (?:reduzierter Daten|von Profilen) zur Auswahl|Erstellung von Profilen (?:für|zur)|Messung der (?:Werbeleistung|Performance von)|Auswahl (?:einfacher|personalisierter) Anzeigen|Analyse von Zielgruppen durch|Entwicklung und Verbesserung der Angebote$)/,
    verdict: { kind: 'drop', reason: 'legal' },
    certain: true,
  },
  {
    name: 'old-browser',
    example: 'Dieser Browser wird nicht mehr unterstützt',
    nearMiss: 'Der Browser des Täters verriet ihn.',
    pattern: /^(?:Dieser|Ihr) Browser (?:ist veraltet|wird nicht|unterstützt).{0,200}$/,
    verdict: { kind: 'drop', reason: 'other' },
    certain: true,
  },
];
