import { describe, expect, it } from 'vitest';
import { viewOf } from '../../../pipeline/clean/page-view/view.ts';
import { reasonsOf } from '../../../pipeline/clean/segments/reasons.ts';
import type { Role } from '../../../schemas/article.ts';
import type { Block } from '../../../schemas/page.ts';
import { pageOf, prose } from '../pages.ts';

const HEADLINE = 'Stadtrat ordnet den Hafen neu';
type Line = [Role | null, string, Partial<Block>?];

/** `reason by rule` of every line that has no role. */
function reasons(...lines: Line[]): string[] {
  const page = pageOf(lines.map(([, text]) => text).join('\n'));
  const blocks = page.blocks.map((block, i) => ({ ...block, ...lines[i]?.[2] }));
  const view = viewOf({ ...page, blocks });
  const roles = lines.map(([role]) => role);
  const index = roles.indexOf('headline');
  const headline = index === -1 ? null : { index, start: view.units[index]?.start ?? 0 };
  return reasonsOf(view, roles, headline).flatMap(({ reason, rule }, at) =>
    roles[at] === null ? [`${reason} by ${rule}`] : [],
  );
}

const ARTICLE: Line[] = [
  ['headline', HEADLINE],
  ['body', prose('den Hafen')],
  ['body', prose('den Markt')],
];

describe('why a unit is dropped', () => {
  it('is its own rule’s reason first', () => {
    expect(
      reasons(
        [null, 'Zum Inhalt springen'],
        ...ARTICLE,
        [null, 'Lese-Tipp: Was der Hafen kostet'],
        [null, 'Impressum'],
      ),
    ).toEqual(['navigation by skip-link', 'related by reading-tip', 'legal by furniture-label']);
  });

  it('is else the heading it stands under, until the article goes on', () => {
    expect(
      reasons(
        ...ARTICLE,
        [null, 'Mehr aus der Welt'],
        [null, 'Boote kehren heim'],
        [null, 'Impressum'],
        [null, 'Fische kehren heim'],
        ['body', prose('die Brücke')],
        [null, 'Vögel kehren heim'],
      ),
    ).toEqual([
      'related by related-heading',
      'teaser by under related-heading',
      'legal by furniture-label',
      'teaser by under related-heading',
      'navigation by below-article',
    ]);
  });

  it('is else its place', () => {
    const inside = (element: string) => ({ tag: 'a', ancestors: ['body', element] });
    expect(
      reasons(
        [null, 'Etwas darüber'],
        ...ARTICLE,
        [null, 'Aus dem Menü', inside('nav')],
        [null, 'Ganz unten', inside('footer')],
        [null, 'Boote kehren heim', { linkDensity: 1 }],
        [null, 'Etwas darunter'],
      ),
    ).toEqual([
      'navigation by above-headline',
      'navigation by inside-nav',
      'legal by inside-footer',
      'related by linked-text',
      'navigation by below-article',
    ]);
  });

  it('is the model’s word inside the article', () => {
    expect(
      reasons(
        ['headline', HEADLINE],
        ['body', prose('den Hafen')],
        [null, 'Ein Kasten'],
        ['body', prose('den Markt')],
      ),
    ).toEqual(['other by article-model']);
  });

  it('is a breadcrumb where it ends in the headline, cut', () => {
    const path = `StartPolitik${HEADLINE.slice(0, 22)}…`;
    expect(reasons([null, path], ...ARTICLE)).toEqual(['breadcrumb by truncated-headline']);
  });

  it('is the date of the print above the headline', () => {
    expect(reasons([null, 'Freitag, 28.04.2023'], ...ARTICLE)).toEqual([
      'crawl_date by date-above-headline',
    ]);
  });
});
