/** Sites are dealt into so many groups; what is learned from some is tried on the others. */
export const FOLDS = 8;

type OfSite = readonly { group: string }[];

/** The fold of each site. Sites of whole articles are dealt out evenly, and so are the others. */
export function foldsOfSites(whole: OfSite, passages: OfSite): ReadonlyMap<string, number> {
  const wholeSites = sitesOf(whole);
  const otherSites = sitesOf(passages).filter((site) => !wholeSites.includes(site));
  return new Map(
    [wholeSites, otherSites].flatMap((list) =>
      list.map((site, index): [string, number] => [site, index % FOLDS]),
    ),
  );
}

function sitesOf(pages: OfSite): string[] {
  return [...new Set(pages.map(({ group }) => group))].sort();
}
