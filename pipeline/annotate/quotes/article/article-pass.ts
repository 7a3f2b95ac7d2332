import { overlaps } from '../../../../schemas/span.ts';
import { isAdjective } from '../../grammar/noun.ts';
import { determinerOf } from '../../lexicon/declension.ts';
import { type MarkedReading, readMarks } from '../marked-words/marked-words.ts';
import type { Passage } from '../passages/passage.ts';
import type { QuotablePassages } from '../passages/passages.ts';
import type { QuoteDraft } from '../quote-draft.ts';
import { candidatesNear } from '../speakers/candidates.ts';
import { withOpenSpeaker } from '../speakers/open-speakers.ts';
import { rankedCandidates, type ScoredCandidate } from '../speakers/ranking.ts';
import { withEchoes } from './echoed-headings.ts';
import { extended, joined, joinedAcrossParagraphs } from './joined-parts.ts';
import { NOTHING_READ, remembering, sceneOf } from './memory.ts';
import { type Claim, reportsIn } from './sentence-reports.ts';

/** "verlangt „Garantien“": marked words that are the whole object of a summary, not "einen „Plan“" or "die Rufe „Halt“". */
function bearsMarks({ marked, words }: Passage): boolean {
  return marked.some(({ from }) => {
    const before = words[from - 1];
    if (before === undefined || before.capital || isAdjective(before)) return false;
    return determinerOf(before.lower) === undefined;
  });
}

/** What was seen on the way to the quotes of a passage. */
export interface PassageEvidence {
  passage: Passage;
  claims: readonly Claim[];
  marked: readonly MarkedReading[];
  /** Who may have gone on speaking, the likeliest first. */
  speakers(): readonly ScoredCandidate[];
}

/** Is told what was seen in each passage. */
export type Witness = (evidence: PassageEvidence) => void;

/** "Das bestätigte Lee.": a report with a frame takes the place of the free one before it that it holds. */
function withoutHeld(all: QuoteDraft[], drafts: readonly QuoteDraft[]): void {
  const before = all.at(-1);
  const isHeld =
    before?.type === 'indirect_free_indirect' &&
    drafts.some(
      ({ type, spans }) =>
        type === 'indirect' &&
        before.spans.every((own) => spans.some((span) => overlaps(span, own))),
    );
  if (isHeld) all.pop();
}

/**
 * Adds the drafts of a passage, `paragraphs` behind the one before; a Konjunktiv that carries on the open one is joined to it,
 * but over no caption or other paragraph that nobody says. Returns what is open now.
 */
function addTo(
  all: QuoteDraft[],
  open: QuoteDraft | undefined,
  drafts: readonly QuoteDraft[],
  paragraphs: number,
): QuoteDraft | undefined {
  const continued = drafts.find(({ type }) => type === 'indirect_free_indirect');
  const isNext = paragraphs <= 1;
  if (continued === undefined || open === undefined || !isNext || !joined(open, continued)) {
    all.push(...drafts);
    return continued;
  }
  const longer = { ...open, spans: extended(open.spans, continued.spans, paragraphs === 0) };
  all[all.lastIndexOf(open)] = longer;
  all.push(...drafts.filter((draft) => draft !== continued));
  return longer;
}

/** All drafts in running text, passage by passage. */
function runningText(passages: readonly Passage[], witness: Witness): QuoteDraft[] {
  const all: QuoteDraft[] = [];
  let memory = NOTHING_READ;
  passages.forEach((passage, i) => {
    const { near } = memory;
    const { scene, context } = sceneOf(passages, passage, i, memory);
    const { reports, claims } = reportsIn(scene, context);
    const heard = reports.filter(({ type }) => type !== 'reported' || bearsMarks(passage));
    const marked = readMarks(passage, heard);
    const own = marked.map(({ draft }) => withOpenSpeaker(draft, 'marked words', scene));
    const drafts = [...reports, ...own];
    withoutHeld(all, reports);
    const paragraphs = passage.paragraph - (passages[i - 1]?.paragraph ?? 0);
    const open = addTo(all, memory.open, drafts, paragraphs);
    memory = remembering(memory, scene, drafts, open);
    const speakers = () => rankedCandidates(candidatesNear(near), passage, i);
    witness({ passage, claims, marked, speakers });
  });
  return withEchoes(joinedAcrossParagraphs(all, passages), passages);
}

/**
 * All drafts of the article: in running text, then the turns of an interview, then the marked words of captions.
 * `witness` is told what was seen in each passage of running text.
 */
export function draftsOf(
  { passages, captions, turns }: QuotablePassages,
  witness: Witness = () => {},
): QuoteDraft[] {
  const captioned = captions.flatMap((passage) => readMarks(passage, []));
  return [...runningText(passages, witness), ...turns, ...captioned.map(({ draft }) => draft)];
}
