import { type Html, html } from '../html.ts';
import type { ReportPage } from '../layout.ts';

export interface List {
  name: 'articles' | 'speakers' | 'utterances';
  title: string;
  /** What can be filtered by ("Outlet"). */
  filter: string;
  total: number;
  /** The paths of its index. */
  parts: readonly string[];
}

/** A page to search and filter a list, a screenful at a time. Without scripts it says that it needs them. */
export function listPage({ name, title, filter, total, parts }: List): ReportPage {
  return {
    path: `${name}.html`,
    title,
    body: html`<h1>${title}</h1>
<div class="search" role="search">
<label for="query">Search</label> <input id="query" type="search" autocomplete="off">
<label for="filter">${filter}</label> <select id="filter"><option value="">all</option></select>
</div>
<p id="status" role="status">${total} in all</p>
<noscript><p>Searching needs scripts; the pages themselves do not.</p></noscript>
<ol id="results" class="results"></ol>
${PAGER}`,
    scripts: ['assets/search.js', ...parts],
  };
}

const PAGER: Html = html`<nav class="pager" aria-label="Pages of results"><button id="previous" type="button">Previous</button> <span id="place"></span> <button id="next" type="button">Next</button></nav>`;
