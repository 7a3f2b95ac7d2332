import type { Count, Counted } from '../counts.ts';
import { type Html, html } from '../html.ts';
import type { ReportPage } from '../layout.ts';

/** Tables beside a plot show so many rows. */
const MAX_ROWS = 100;

/** The first page: what the run holds, in numbers and, for the titles in `plots`, plots. */
export function overviewPage(
  tables: readonly Count[],
  counted: readonly Counted[],
  plots: ReadonlySet<string>,
): ReportPage {
  return {
    path: 'index.html',
    title: 'Overview',
    body: html`<h1>What the run holds</h1>
<ul class="figures">${tables.map(({ name, n }) => html`<li><strong>${n}</strong> ${name}</li>`)}</ul>
${counted.map((each) => section(each, plots.has(each.title)))}`,
  };
}

function section(counted: Counted, hasPlot: boolean): Html {
  const { title, description, counts, unit } = counted;
  const id = slug(title);
  if (counts.length === 0) return html`<section><h2>${title}</h2><p>None.</p></section>\n`;
  const rows = counts.slice(0, MAX_ROWS);
  return html`<section aria-labelledby="${id}"><h2 id="${id}">${title}</h2>
${hasPlot ? html`<img src="plots/${id}.svg" alt="${description}; the numbers stand in the table below." width="640">` : null}
<details><summary>Numbers</summary>
<div class="scroll" tabindex="0"><table><thead><tr><th scope="col">${title}</th><th scope="col">${unit}</th></tr></thead>
<tbody>${rows.map(({ name, n }) => html`<tr><td>${name ?? 'unknown'}</td><td>${n}</td></tr>\n`)}</tbody></table></div>
${counts.length > MAX_ROWS ? html`<p>and ${counts.length - MAX_ROWS} more</p>` : null}</details></section>
`;
}

/** The file name of a title's plot. */
export function slug(title: string): string {
  return title.toLowerCase().replaceAll(' ', '-');
}
