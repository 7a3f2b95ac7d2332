import * as Plot from '@observablehq/plot';
import { parseHTML } from 'linkedom';
import type { Counted } from './counts.ts';

/** No plot has more bars; the table beside it has all. */
const MAX_BARS = 20;
const UNKNOWN = '(unknown)';
/** Ticks along the axis of counts, where there is so much to count. */
const MAX_TICKS = 6;

/** Colours of a plot in both modes: it is an image, so the page's own do not reach it. */
const STYLE = `svg { color: #222; background: transparent } .bar { fill: #3b6ea5 }
@media (prefers-color-scheme: dark) { svg { color: #ddd } .bar { fill: #8ab4e0 } }`;

/** A plot of these counts as an SVG file; null where nothing can be shown. */
export function plotOf({ counts, isTime }: Counted): string | null {
  const { document } = parseHTML('<!doctype html><html></html>');
  const rows = counts
    .filter(({ name }) => !isTime || name !== null)
    .slice(0, isTime ? counts.length : MAX_BARS)
    .map(({ name, n }) => ({ name: shortened(name ?? UNKNOWN), n }));
  if (rows.length === 0) return null;
  const ticks = Math.min(MAX_TICKS, Math.ceil(Math.max(...rows.map(({ n }) => n))));
  const marks = isTime
    ? [
        Plot.rectY(rows, {
          x: (row) => new Date(row.name),
          interval: 'day',
          y: 'n',
          className: 'bar',
        }),
        Plot.ruleY([0]),
      ]
    : [
        Plot.barX(rows, { x: 'n', y: 'name', sort: { y: null }, className: 'bar' }),
        Plot.ruleX([0]),
      ];
  const svg = Plot.plot({
    document,
    className: 'plot',
    style: { fontSize: '13px' },
    width: 640,
    marginLeft: isTime ? 40 : 190,
    x: { label: null, ...(isTime ? { type: 'utc' } : { tickFormat: 'd', ticks }) },
    y: {
      label: null,
      ...(isTime ? { tickFormat: 'd', ticks } : { domain: rows.map(({ name }) => name) }),
    },
    marks,
  });
  svg.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  const style = document.createElement('style');
  style.textContent = STYLE;
  svg.prepend(style);
  return svg.outerHTML;
}

function shortened(name: string): string {
  return name.length > 28 ? `${name.slice(0, 27)}…` : name;
}
