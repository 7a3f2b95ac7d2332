import { describe, expect, it } from 'vitest';
import { reuseClusters } from '../../pipeline/link/reuse-clusters.ts';
import { linkKeys } from './articles.ts';

const COPY =
  'Die Außenminister der beiden Staaten haben sich am Freitag in Genf zu einem Gespräch über die Lage an der Grenze getroffen.';
const SHORTER = COPY.replace(' am Freitag', '').replace('Die Außenminister', 'Außenminister');
const OTHER =
  'Im Stadtrat ist am Montag über den Bau einer neuen Brücke gestritten worden, ohne dass die Fraktionen sich einig wurden.';

describe('reuseClusters', () => {
  it('groups paragraphs that several articles share, with the agency each credits', () => {
    const members = reuseClusters([
      linkKeys({ id: 'a', paragraphs: [COPY, OTHER], agencies: ['dpa'] }),
      linkKeys({ id: 'b', paragraphs: [COPY], agencies: ['dpa', 'AFP'] }),
      linkKeys({ id: 'c', paragraphs: [`${COPY} (AFP)`], agencies: ['dpa', 'AFP'] }),
    ]);
    expect(members.map(({ creditedAgency }) => creditedAgency).sort()).toEqual([
      'AFP',
      'dpa',
      null,
    ]);
    expect(new Set(members.map(({ clusterId }) => clusterId)).size).toBe(1);
  });

  it('measures how much of the shorter one stands in the longer one', () => {
    const articles = [COPY, SHORTER].map((text, i) => linkKeys({ id: `${i}`, paragraphs: [text] }));
    const similarities = reuseClusters(articles)
      .map(({ similarity }) => similarity)
      .sort();
    expect(similarities).toHaveLength(2);
    expect(similarities[0]).toBeGreaterThanOrEqual(0.7);
    expect(similarities[1]).toBe(1);
  });

  it('leaves out what one article repeats, and what is short', () => {
    expect(reuseClusters([linkKeys({ id: 'a', paragraphs: [COPY, COPY] })])).toEqual([]);
    const short = ['a', 'b'].map((id) =>
      linkKeys({ id, paragraphs: ['Mehr dazu in Kürze hier.'] }),
    );
    expect(reuseClusters(short)).toEqual([]);
  });
});
