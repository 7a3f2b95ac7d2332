import { diffWordsWithSpace } from 'diff';
import { type Html, html } from '../html.ts';
import type { ReportPage } from '../layout.ts';
import type { MemberRow } from '../rows.ts';
import { type Articles, articleLink } from './speaker.ts';

/** A longer wording is shown without its differences: comparing takes quadratic time. */
const MAX_COMPARED_CHARS = 4000;

/** Every outlet's wording of one utterance, side by side with the fullest. */
export function utterancePage(
  members: readonly MemberRow[],
  articles: Articles,
): ReportPage | null {
  const fullest = fullestOf(members);
  if (fullest === null) return null;
  const n = new Set(members.map(({ article_id }) => article_id)).size;
  return {
    path: `utterance/${fullest.quote_cluster_id}.html`,
    title: fullest.wording,
    body: html`<h1>An utterance of ${fullest.speaker_name ?? 'an unknown speaker'}</h1>
<blockquote lang="de"><p>${fullest.wording}</p></blockquote>
<p>${members.length} wordings in ${n} articles. First: ${articleLink(fullest.first_article_id, '', articles)}</p>
${conflicts(members)}
<div class="scroll" tabindex="0"><table class="wordings"><thead><tr><th scope="col">Article</th><th scope="col">Speaker</th><th scope="col">Wording</th><th scope="col">Relation</th><th scope="col">Left out</th></tr></thead>
<tbody>${members.map((member) => row(member, fullest, articles))}</tbody></table></div>
<p class="legend"><del>words of the fullest wording alone</del> <ins>words of this wording alone</ins></p>`,
  };
}

/** The longest wording in quotation marks, else the longest. */
export function fullestOf(members: readonly MemberRow[]): MemberRow | null {
  const direct = members.filter(({ relation }) => relation === 'verbatim');
  const from = direct.length > 0 ? direct : members;
  return from.reduce<MemberRow | null>(
    (best, member) =>
      best === null || member.wording.length > best.wording.length ? member : best,
    null,
  );
}

function row(member: MemberRow, fullest: MemberRow, articles: Articles): Html {
  return html`<tr><td>${articleLink(member.article_id, `#${member.quote_id}`, articles)}</td>
<td>${member.speaker_name ?? 'unknown'}</td>
<td lang="de">${member === fullest ? html`${member.wording}` : differences(fullest.wording, member.wording)}</td>
<td>${member.relation} (${member.similarity.toFixed(2)})</td>
<td lang="de">${member.omitted_text ?? ''}</td></tr>
`;
}

function differences(from: string, to: string): Html {
  if (from.length + to.length > MAX_COMPARED_CHARS) return html`${to}`;
  const parts = diffWordsWithSpace(from, to).map(({ value, added, removed }) => {
    if (added) return html`<ins>${value}</ins>`;
    return removed ? html`<del>${value}</del>` : html`${value}`;
  });
  return html`${parts}`;
}

function conflicts(members: readonly MemberRow[]): Html | null {
  const speakers = new Set(
    members.map(({ speaker_name }) => speaker_name).filter((name) => name !== null),
  );
  const contents = members.flatMap(({ conflicting_content }) => conflicting_content ?? []);
  const lines = [
    ...(members.some(({ conflicting_speaker }) => conflicting_speaker)
      ? [`The articles name different speakers: ${[...speakers].join(', ')}.`]
      : []),
    ...contents.map((content) => `The wordings differ in content: ${content}.`),
  ];
  return lines.length === 0
    ? null
    : html`<ul class="note">${lines.map((line) => html`<li>${line}</li>`)}</ul>`;
}
