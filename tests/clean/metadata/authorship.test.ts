import { expect, it } from 'vitest';
import { cleaned, pageOf, prose } from '../pages.ts';

function authorship(authors: string[], byline: string): { authors: string[]; agencies: string[] } {
  const lines = ['Stadtrat ordnet den Hafen neu', byline, prose('den Hafen'), prose('den Markt')];
  const declared = { headline: lines[0] ?? null, authors, outlet: 'Hafenblatt' };
  const article = cleaned(pageOf(lines.join('\n\n'), declared));
  return { authors: article.authors, agencies: article.agencies };
}

it.each([
  [['Eva Muster', 'Jan Beispiel'], ['Eva Muster', 'Jan Beispiel'], []],
  [['dpa'], ['Ida Kern'], ['dpa']],
  [['Eva Muster', '© dpa-AFX'], ['Eva Muster'], ['dpa']],
  [['Hafenblatt'], ['Ida Kern'], []],
  [['BEISPIEL ONLINE', 'Redaktion'], ['Ida Kern'], []],
  [['Polizei Beispielstadt'], ['Ida Kern'], []],
])('the source’s %j give the authors %j and the agencies %j', (given, authors, agencies) => {
  expect(authorship(given, 'Von Ida Kern')).toEqual({ authors, agencies });
});

it('a name of one word stays where there is no better, a sign does not', () => {
  expect(authorship(['Franzi'], 'Zwei Schiffe fehlen noch').authors).toEqual(['Franzi']);
  expect(authorship(['cmx'], 'Zwei Schiffe fehlen noch').authors).toEqual([]);
});
