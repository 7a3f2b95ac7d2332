import { type Html, html } from './html.ts';

/** A page of the report. */
export interface ReportPage {
  /** Its place in the report's folder, with forward slashes. */
  path: string;
  title: string;
  body: Html;
  /** Scripts of `assets/` and `data/` that it needs, in order. */
  scripts?: readonly string[];
}

const SECTIONS = [
  ['index.html', 'Overview'],
  ['articles.html', 'Articles'],
  ['speakers.html', 'Speakers'],
  ['utterances.html', 'Utterances'],
] as const;

/**
 * A page as a whole: it loads nothing but files of the report, and runs no script but the report's. A script of a crawled
 * page is text here.
 */
export function documentOf({ path, title, body, scripts = [] }: ReportPage): string {
  const root = '../'.repeat(path.split('/').length - 1);
  const links = SECTIONS.map(
    ([file, name]) =>
      html`<li><a href="${root}${file}"${file === path ? CURRENT : null}>${name}</a></li>`,
  );
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self' file:; script-src 'self' file:; img-src 'self' file:; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title>${title} · wortlaut</title>
<link rel="stylesheet" href="${root}assets/style.css">
</head>
<body>
<a class="skip" href="#main">Skip to the content</a>
<header><nav aria-label="Report"><ul>${links}</ul></nav></header>
<main id="main" tabindex="-1">
${body}
</main>
<footer><p>Made by wortlaut from the tables of the run. Every passage is shown as it stands in its page.</p></footer>
${scripts.map((script) => html`<script src="${root}${script}"></script>\n`)}</body>
</html>
`.html;
}

const CURRENT = html` aria-current="page"`;
