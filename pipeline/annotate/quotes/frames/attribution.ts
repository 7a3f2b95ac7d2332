import type { Span } from '../../../../schemas/span.ts';
import type { Clause } from '../../grammar/clauses.ts';
import { nounPhraseAt } from '../../grammar/noun-phrase.ts';
import type { NounPhrase } from '../../grammar/noun-phrase-core.ts';
import { spanOf, type Word } from '../../grammar/word.ts';
import type { Heuristic } from '../heuristic.ts';
import type { Passage } from '../passages/passage.ts';
import { EMPTY_DRAFT, type QuoteDraft } from '../quote-draft.ts';
import {
  type Attribution,
  attributionAt,
  ownAntecedentOf,
} from '../reporting-clause/prepositional-source.ts';
import { beforeStop, moodOf } from '../reporting-clause/reporting-clause.ts';

/** "Frankfurt/Main (dpa) –" is as long as a dateline gets. */
const MAX_DATELINE_WORDS = 8;

const TAKES_UP = /^(?:demnach|danach|demzufolge)$/u;

function clauseAt(clauses: readonly Clause[], i: number): number {
  return clauses.findIndex(({ from, to }) => from <= i && i < to);
}

/** "Kairo – Soldaten haben nach Angaben …": the index after the place that a report comes from; 0 where none stands. */
function behindDateline({ words }: Passage, before: number): number {
  const dash = words.slice(0, MAX_DATELINE_WORDS).findIndex(({ text }) => /^[–—-]$/u.test(text));
  if (dash <= 0 || dash >= before) return 0;
  const isPlace = words
    .slice(0, dash)
    .every(({ capital, punctuation, lower }) => capital || punctuation || lower === 'am');
  return isPlace && words.slice(0, dash).some(({ name }) => name?.type === 'LOC') ? dash + 1 : 0;
}

/** A semicolon parts what is attributed from what is not. */
function betweenSemicolons(passage: Passage, found: Attribution): { from: number; to: number } {
  const { words } = passage;
  const parts = (i: number): boolean => words[i]?.text === ';' && words[i]?.opaque === false;
  let { from, to } = found;
  while (from > 0 && !parts(from - 1)) from--;
  if (from === 0) from = behindDateline(passage, found.from);
  while (to < words.length && !parts(to)) to++;
  return { from, to };
}

/** The clauses an attribution speaks for: a subordinate clause alone, else the whole passage. */
function reach(passage: Passage, found: Attribution): { from: number; to: number } {
  const { clauses } = passage;
  const at = clauseAt(clauses, found.from);
  const clause = clauses[at];
  const subordinate =
    clause !== undefined &&
    ['relative', 'dass', 'ob', 'question', 'adverbial'].includes(clause.kind);
  if (clause === undefined || at === 0 || !(subordinate || isAside(passage, at)))
    return betweenSemicolons(passage, found);
  return { from: clause.from, to: clauses[clauseAt(clauses, found.to - 1)]?.to ?? clause.to };
}

/** "…, darunter laut Polizei drei Kinder": a part of a sentence, or a second main clause behind a whole first one. */
function isAside({ clauses, words }: Passage, at: number): boolean {
  const clause = clauses[at];
  if (clause?.opener === '(') return true;
  if (clause?.opener !== ',') return false;
  const first = words[clause.from]?.lower ?? '';
  if (clause.kind === 'fragment') return /^(?:darunter|davon|zumindest|mindestens)$/u.test(first);
  return clause.kind === 'main' && clauses[at - 1]?.kind === 'main';
}

/** "Er sei demnach …": with a Konjunktiv the sentence carries on a report, and "demnach" names no source of its own. */
function continuesReport(passage: Passage, found: Attribution): boolean {
  if (found.to !== found.from + 1 || found.from === 0) return false;
  const main = passage.clauses.find(({ kind }) => kind === 'main' || kind === 'verb_first');
  return main?.konjunktiv === 'konjunktiv_1';
}

/** "nach Angaben der Stadt gegenüber der Zeitung": to whom the source spoke. */
function toldTo(words: readonly Word[], found: Attribution): NounPhrase | undefined {
  if (words[found.to]?.lower !== 'gegenüber') return undefined;
  return nounPhraseAt(words, found.to + 1, words.length);
}

/** "nach Angaben, die keiner prüfen kann, …": the index after a relative clause that hangs on the source. */
function relativeBehind(passage: Passage, found: Attribution): number {
  const { clauses, words } = passage;
  if (found.from > 0 || words[found.to]?.text !== ',') return found.to;
  const next = clauses.find(({ from }) => from === found.to + 1);
  return next?.kind === 'relative' ? next.to : found.to;
}

function partsAround(
  words: readonly Word[],
  scope: { from: number; to: number },
  found: Attribution,
  frameTo: number,
): Span[] {
  const parts: Span[] = [];
  if (found.from > scope.from) {
    const to = beforeStop(words, scope.from, found.from);
    if (to > scope.from) parts.push(spanOf(words, scope.from, to));
  }
  let from = frameTo;
  while (
    from < scope.to &&
    words[from]?.punctuation === true &&
    /^[,;:–-]$/u.test(words[from]?.text ?? '')
  )
    from++;
  const to = beforeStop(words, from, scope.to);
  if (to > from) parts.push(spanOf(words, from, to));
  return parts;
}

function draftOf(
  passage: Passage,
  source: Attribution,
  teller: () => Span | null,
): QuoteDraft | undefined {
  const { words, clauses } = passage;
  if (continuesReport(passage, source)) return undefined;
  const listener = toldTo(words, source);
  const found = listener === undefined ? source : { ...source, to: listener.to };
  const scope = reach(passage, found);
  const hanging = relativeBehind(passage, found);
  const last = words[found.to - 1];
  const spansApposition = words.slice(found.from, found.to).some(({ text }) => text === ',');
  const comma =
    words[hanging]?.text === ',' && (spansApposition || found.from === 0 || hanging > found.to);
  const frameTo = comma && last !== undefined ? hanging + 1 : hanging;
  const spans = partsAround(words, scope, found, frameTo);
  if (spans.length === 0) return undefined;
  const said = clauses.filter(({ from, to }) => from >= scope.from && to <= scope.to);
  const cue = words[found.cue];
  return {
    ...EMPTY_DRAFT,
    type: 'indirect',
    spans,
    frame: [spanOf(words, found.from, frameTo)],
    cue:
      cue === undefined ? null : { spans: [{ start: cue.start, end: cue.end }], lemma: cue.lower },
    ...speakerOf(words, found, teller),
    ownAntecedent: ownAntecedentOf(words, clauses[clauseAt(clauses, found.from)], found.source),
    addressee: listener === undefined ? null : spanOf(words, listener.from, listener.to),
    mood: moodOf(said),
    rule: attribution.name,
  };
}

/** "Er war demnach allein": the word takes up whoever told what stands before; who that is may be unknown. */
function speakerOf(
  words: readonly Word[],
  { source }: Attribution,
  teller: () => Span | null,
): Pick<QuoteDraft, 'speaker' | 'speakerMethod'> {
  if (source === null) return { speaker: null, speakerMethod: 'attribution' };
  const told = TAKES_UP.test(words[source.from]?.lower ?? '') ? teller() : null;
  if (told !== null) return { speaker: told, speakerMethod: 'last-speaker' };
  return { speaker: spanOf(words, source.from, source.to), speakerMethod: 'attribution' };
}

/** A source given by a preposition: laut, nach Angaben, zufolge, demnach. */
export const attribution: Heuristic = {
  name: 'attribution',
  example: 'Nach Angaben der Feuerwehr wurde bei dem Brand niemand verletzt.',
  nearMiss: 'Nach der Sitzung wurde die Halle geräumt.',
  find(passage, { teller }) {
    const { words } = passage;
    if (words.at(-1)?.text === '?') return [];
    const found: QuoteDraft[] = [];
    for (let i = 0; i < words.length; i++) {
      if (words[i]?.opaque === true) continue;
      const at = attributionAt(words, i);
      const draft = at === undefined ? undefined : draftOf(passage, at, teller);
      if (draft === undefined || at === undefined) continue;
      found.push(draft);
      i = at.to;
    }
    return found;
  },
};
