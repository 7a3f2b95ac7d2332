import { isObject } from './json-ld.ts';
import { metaText, type Sources, stated } from './sources.ts';

/** `https://www.zeitung.example`, `Verlag AG`: an address or a company, not the name readers know */
const NO_NAME = /^https?:|^www\.|\b(?:AG|GmbH|KG|SE|Ltd|LLC|Inc)\b/;

/** The outlet's name: how the site calls itself, then its publisher; a company's name only where there is no other. */
export function outletOf(sources: Sources): string | null {
  const names = [
    metaText(sources, 'og:site_name', 'og:site:name'),
    stated(sources, 'publisher'),
    metaText(sources, 'application-name', 'publisher', 'dc.publisher'),
  ].filter((name) => name !== null);
  return (
    names.find((name) => !NO_NAME.test(name)) ?? names.find((name) => !/^http/.test(name)) ?? null
  );
}

/** The language tag, one with a region (`de-AT`) before one without. */
export function languageOf(sources: Sources): string | null {
  const tags = [
    sources.statements.language,
    stated(sources, 'inLanguage'),
    metaText(sources, 'og:locale'),
  ]
    .map((tag) => tag?.trim().replace('_', '-') ?? '')
    .filter((tag) => /^[a-z]{2,3}(?:-[a-z]{2,4})?$/i.test(tag));
  return tags.slice(0, 2).find((tag) => tag.includes('-')) ?? tags[0] ?? null;
}

/** Whether the page says that all of its text is free, or that it is not; null where it says nothing. */
export function isFree(sources: Sources): boolean | null {
  const { article, graph } = sources;
  const parts = [article, ...graph.values(article, 'hasPart')];
  const said = parts.flatMap((part) => {
    const value = isObject(part) ? part.isAccessibleForFree : undefined;
    return value === undefined || value === null ? [] : [String(value).toLowerCase()];
  });
  if (said.some((value) => /^(?:.*\/)?(?:false|no|0)$/.test(value))) return false;
  const tier = metaText(sources, 'article:content_tier')?.toLowerCase();
  if (tier === 'locked' || tier === 'metered') return false;
  if (tier === 'free' || said.some((value) => /^(?:.*\/)?(?:true|yes|1)$/.test(value))) return true;
  return null;
}
