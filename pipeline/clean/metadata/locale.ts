import type { Article } from '../../../schemas/article.ts';
import type { PageView } from '../page-view/view.ts';

/** Swiss German writes ss where German and Austrian writing has ß. */
const SWISS =
  /[Aa]ussen(?:minister|politik|handel)|\b(?:[Hh]iess(?:en)?|heisst|[Gg]ross\p{Ll}*|[Ss]trasse\p{Ll}*|ausser(?:dem|halb)?|weiss|[Mm]assnahmen?|schliess\p{Ll}*|gemäss)\b/u;
const AUSTRIAN =
  /\b(?:Jänner|Feber|heuer|ORF|Nationalratswahl|Landeshauptmann|Landeshauptfrau)\b|(?<=\p{L})\.at\b/gu;

/** One of them stands wherever the pattern fits; to look for them first is quicker. */
const AUSTRIAN_PARTS = [
  'Jänner',
  'Feber',
  'heuer',
  'ORF',
  'Nationalratswahl',
  'Landeshaupt',
  '.at',
];

/**
 * The variety of German the article is written in: that of its outlet's country or its address, else Swiss where ss
 * stands for ß and no ß does, Austrian where Austrian words or addresses recur, German where ß is used; null where
 * nothing tells.
 */
export function localeOf(view: PageView, url: string | null, country = ''): Article['locale'] {
  const host = /^https?:\/\/([^/:]+)/.exec(url ?? '')?.[1] ?? '';
  if (country === 'CH' || host.endsWith('.ch')) return 'de-CH';
  if (country === 'AT' || host.endsWith('.at')) return 'de-AT';
  if (country === 'DE') return 'de-DE';
  const { text } = view.page;
  const hasSharp = text.includes('ß');
  if (!hasSharp && SWISS.test(text)) return 'de-CH';
  const isLikely = AUSTRIAN_PARTS.some((part) => text.includes(part));
  if (isLikely && (text.match(AUSTRIAN)?.length ?? 0) >= 2) return 'de-AT';
  return hasSharp ? 'de-DE' : null;
}
