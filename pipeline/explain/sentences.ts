import type { AnnotatedArticle, Quote } from '../../schemas/annotations.ts';
import { overlaps } from '../../schemas/span.ts';
import { renderedClauses } from '../annotate/grammar/rendering.ts';
import type { PassageEvidence } from '../annotate/quotes/article/article-pass.ts';
import {
  type Claim,
  framingHeuristics,
  freeHeuristics,
} from '../annotate/quotes/article/sentence-reports.ts';
import type { MarkedReading } from '../annotate/quotes/marked-words/marked-words.ts';
import { SPOKEN } from '../annotate/quotes/marked-words/signs.ts';
import type { Passage } from '../annotate/quotes/passages/passage.ts';
import type { QuoteDraft } from '../annotate/quotes/quote-draft.ts';
import { reportedAct } from '../annotate/quotes/reported/reported-act.ts';
import type { ScoredCandidate } from '../annotate/quotes/speakers/ranking.ts';
import { labelled, rounded, signed, wordsOf } from './lines.ts';
import { summaryLines } from './summaries.ts';

/** The passages around one, as far as its rules look. */
export interface Neighbours {
  before: Passage | undefined;
  next: Passage | undefined;
}

/** How the quotes of a sentence were found: its clauses, which rules claimed it, its marks, who could speak, the rows. */
export function explainedPassage(
  evidence: PassageEvidence,
  { before, next }: Neighbours,
  { quotes }: AnnotatedArticle,
): string {
  const { passage, claims, marked } = evidence;
  const { text } = passage;
  const rows = quotes.filter(({ spans }) => spans.some((span) => overlaps(span, passage)));
  const isOpen = rows.some(({ speaker }) => speaker?.method === 'last-speaker');
  return [
    wordsOf(text, [passage]),
    ...labelled('clauses', [renderedClauses(passage.words, passage.clauses)]),
    ...labelled('claims', orNone(claims.flatMap((claim) => claimLines(text, claim)))),
    ...labelled('no claim', [silentRules(claims)]),
    ...labelled('summaries', summaryLines(passage, before, next)),
    ...labelled(
      'marks',
      marked.flatMap((reading) => markLines(text, reading)),
    ),
    ...labelled('speakers', isOpen ? speakerLines(text, evidence.speakers()) : []),
    ...labelled('quotes', orNone(rows.map((quote) => quoteLine(text, quote)))),
  ].join('\n');
}

function orNone(lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? ['–'] : lines;
}

function claimLines(text: string, { draft, gaveWayTo }: Claim): string[] {
  const fate = gaveWayTo === null ? '✓' : `– gave way to ${gaveWayTo}`;
  return [
    `${draft.rule} ${fate} ${draft.type}: ${wordsOf(text, draft.spans)}`,
    ...partsOf(text, draft).map((part) => `  ${part}`),
  ];
}

function partsOf(
  text: string,
  { frame, cue, speaker, speakerMethod, addressee, mood }: QuoteDraft,
) {
  const who = speaker === null ? '–' : `${wordsOf(text, [speaker])} by ${speakerMethod}`;
  return [
    ...(frame.length === 0 ? [] : [`frame: ${wordsOf(text, frame)}`]),
    ...(cue === null ? [] : [`cue: ${cue.lemma} (${wordsOf(text, cue.spans)})`]),
    `speaker: ${who}`,
    ...(addressee === null ? [] : [`addressee: ${wordsOf(text, [addressee])}`]),
    ...(mood === null ? [] : [`mood: ${mood}`]),
  ];
}

/** The rules that found nothing, or came after one that leaves them nothing. */
function silentRules(claims: readonly Claim[]): string {
  const claimed = new Set<string>(claims.map(({ draft }) => draft.rule));
  const names = [...framingHeuristics, ...freeHeuristics, reportedAct].map(({ name }) => name);
  return names.filter((name) => !claimed.has(name)).join(', ');
}

function markLines(text: string, { marked, signs, score, draft }: MarkedReading): string[] {
  const sum = signs.map(({ name, weight }) => `${signed(weight)} ${name}`).join(' ');
  const verdict = score > SPOKEN ? `above ${SPOKEN}: said` : `not above ${SPOKEN}: a term`;
  return [
    `${wordsOf(text, [marked])} → ${draft.type} by ${draft.rule}`,
    ...(signs.length === 0
      ? ['  inside another quote, no signs asked']
      : [`  ${sum} = ${rounded(score)}, ${verdict}`]),
  ];
}

const MAX_SPEAKERS = 5;

/** Who may have gone on speaking, the likeliest first; who scores 0 or less is out. */
function speakerLines(text: string, candidates: readonly ScoredCandidate[]): string[] {
  return candidates
    .filter(({ span }, i) => candidates.findIndex((each) => each.span.start === span.start) === i)
    .slice(0, MAX_SPEAKERS)
    .map(({ span, score }) => `${rounded(score)} ${wordsOf(text, [span])}`);
}

function quoteLine(text: string, { type, spans, confidence, rule, speaker }: Quote): string {
  const who = speaker === null ? 'nobody' : `${speaker.name ?? '–'} by ${speaker.method}`;
  return `${type} ${confidence.toFixed(2)} by ${rule}: ${wordsOf(text, spans)} ← ${who}`;
}
