import { z } from 'zod';
import { loadLexicon } from '../../lexicon.ts';
import type { Rule } from './rule.ts';

const Agency = z.strictObject({
  name: z.string().min(1),
  kind: z.enum(['news', 'picture']),
  pattern: z.string().min(1),
});

const AGENCIES = loadLexicon(new URL('../lexicon/agencies.tsv', import.meta.url), Agency);

/** Source of a pattern for any agency's name, for use inside other patterns. */
export const AGENCY = `(?:${AGENCIES.map((agency) => agency.pattern).join('|')})`;
const NEWS = AGENCIES.filter((agency) => agency.kind === 'news').map((agency) => ({
  name: agency.name,
  pattern: new RegExp(`(?<![\\p{L}\\p{N}-])(?:${agency.pattern})(?![\\p{L}\\p{N}]|-\\p{Ll})`, 'u'),
}));

/** The news agencies named in a credit or sign-off, `(dpa/reuters/rcl)` → `['dpa', 'Reuters']`, in their order. */
export function newsAgenciesIn(credit: string): string[] {
  return NEWS.map(({ name, pattern }) => ({ name, at: credit.search(pattern) }))
    .filter(({ at }) => at !== -1)
    .sort((a, b) => a.at - b.at)
    .map(({ name }) => name);
}

export const AGENCY_RULES: Rule[] = [
  {
    name: 'agency-sign-off',
    example: '(dpa/reuters/rcl/sst)',
    nearMiss: '(rund 300 Kilometer östlich von Kiew)',
    pattern: new RegExp(
      `^[(/]?(?:Quellen?: ?|mit Material von )?(?:(?:\\p{Ll}{2,5}|\\p{L}+\\.de) ?[/,;+&] ?){0,4}${AGENCY}(?: ?[/,;+&] ?(?:${AGENCY}|\\p{Ll}{2,5}|\\p{Lu}{2,4})){0,4}[)/]?\\.?$`,
      'u',
    ),
    verdict: { kind: 'role', role: 'agency' },
    certain: false,
  },
  {
    name: 'agency-number',
    example: '© dpa-infocom, dpa:240312-99-123456/3',
    nearMiss: 'dpa: 240 Menschen kamen',
    pattern: new RegExp(`^(?:© ?)?(?:${AGENCY}[\\w-]*, ?)?${AGENCY}:\\d{6}-\\d+-\\d+/\\d+$`, 'u'),
    verdict: { kind: 'role', role: 'agency' },
    certain: true,
  },
  {
    name: 'agency-authorship-note',
    example: 'Dieser Artikel wurde mit Material der Nachrichtenagentur dpa erstellt.',
    nearMiss: 'Das berichtet die Nachrichtenagentur dpa am Freitag unter Berufung auf Kreise.',
    pattern:
      /^(?:Mit Material (?:von|der)|Dies(?:er|e) (?:Artikel|Text|Meldung|Beitrag).{0,60}(?:Nachrichtenagentur|dpa|AFP|APA)).{0,120}$/,
    verdict: { kind: 'role', role: 'agency' },
    certain: false,
  },
];
