import { contains, type Span } from '../../../schemas/span.ts';
import { cueIn } from './cue.ts';
import { type Finding, NOTHING_SAID } from './finding.ts';
import { tellingOf } from './frame.ts';
import { nounPhraseAt } from './noun-phrase.ts';
import type { MarkedWords, Passage } from './passage.ts';
import { grammaticalSubject } from './subject.ts';
import { contextOf, SPOKEN, spokenScore } from './typing.ts';
import { spanOf } from './words.ts';

function enclosing(findings: readonly Finding[], marked: Span): Finding | undefined {
  return findings.find(({ spans }) => spans.some((span) => contains(span, marked)));
}

function isDirectOf(finding: Finding, marked: Span): boolean {
  return finding.type === 'direct' && finding.spans.some((span) => contains(span, marked));
}

/** "Lee: „…“", "die Ärztin weiter: „…“": a name and a colon are frame enough. */
function colonTelling(passage: Passage, marked: MarkedWords): Partial<Finding> {
  const { words, clauses } = passage;
  if (words[marked.from - 1]?.text !== ':') return {};
  const clause = clauses.find(({ to }) => to === marked.from - 1);
  if (clause === undefined) return {};
  const phrase =
    grammaticalSubject(words, clause) ?? nounPhraseAt(words, clause.from, clause.to, true);
  const from = clauses[0]?.from ?? 0;
  return {
    frame: [spanOf(words, from, marked.from)],
    speaker: phrase === undefined || phrase.oblique ? null : spanOf(words, phrase.from, phrase.to),
    speakerMethod: 'before-colon',
  };
}

/** A quotation inside the clause of its cue: "nannte den Plan „verrückt“"; the frame is the clause without it. */
function clauseTelling(passage: Passage, marked: MarkedWords): Partial<Finding> | undefined {
  const { words, clauses } = passage;
  const clause = clauses.find(({ from, to }) => from <= marked.from && marked.from < to);
  const cue = clause === undefined ? undefined : cueIn(words, clause);
  if (clause === undefined || cue === undefined) return undefined;
  const telling = tellingOf(passage, clause, cue, 0);
  const before = spanOf(words, 0, marked.from);
  const after = spanOf(words, marked.to, clause.to);
  const frame = [before, after].filter(({ start, end }) => end > start);
  return { ...telling, frame };
}

function tellingFor(
  passage: Passage,
  marked: MarkedWords,
  within: Finding | undefined,
): Partial<Finding> {
  if (within !== undefined) {
    const { speaker, cue, frame, addressee, medium } = within;
    return { speaker, cue, frame, addressee, medium, speakerMethod: 'of-enclosing' };
  }
  return clauseTelling(passage, marked) ?? colonTelling(passage, marked);
}

/** Whether the marked words, seen for themselves, are somebody's. */
export function isSpoken(passage: Passage, marked: MarkedWords): boolean {
  return spokenScore(contextOf(passage, marked, undefined)) > SPOKEN;
}

/** A quote or a term for each marked stretch of the passage that no frame has claimed as an utterance. */
export function markedQuotes(passage: Passage, findings: readonly Finding[]): Finding[] {
  const made: Finding[] = [];
  for (const marked of passage.marked) {
    const span = { start: marked.start, end: marked.end };
    if (findings.some((finding) => isDirectOf(finding, marked))) continue;
    if (
      made.some(
        (finding) =>
          finding.type === 'direct' && finding.spans.some((outer) => contains(outer, span)),
      )
    )
      continue;
    const within = enclosing(findings, marked);
    const score = spokenScore(contextOf(passage, marked, within));
    const common = { ...NOTHING_SAID, spans: [span], marks: marked.marks };
    if (score > SPOKEN) {
      const telling = tellingFor(passage, marked, within);
      const type = marked.utterance ? 'direct' : 'mixed';
      const rule = marked.utterance ? 'marked-utterance' : 'marked-fragment';
      made.push({ ...common, ...telling, type, rule, confidence: 0.7 });
    } else made.push({ ...common, type: 'term', rule: 'marked-term', confidence: 0.7 });
  }
  return made;
}
