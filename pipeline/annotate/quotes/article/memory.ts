import { flatMapped } from '../../../text/flat-mapped.ts';
import { lazy } from '../../../text/lazy.ts';
import type { Context, ReportContinuity } from '../heuristic.ts';
import type { Passage } from '../passages/passage.ts';
import type { QuoteDraft } from '../quote-draft.ts';
import {
  type Candidate,
  type Candidates,
  candidatesIn,
  lastToSpeak,
  MAX_PASSAGES_TO_NAMED,
  opinionHoldersIn,
} from '../speakers/candidates.ts';
import type { SpeakerScene } from '../speakers/open-speakers.ts';
import { bestCandidate } from '../speakers/ranking.ts';
import { MAX_PASSAGES_BACK } from '../speakers/reach.ts';

/** What the passages read so far leave to the next one. */
export interface Memory {
  /** Who may go on speaking, a passage each. */
  near: readonly Candidates[];
  /** Who spoke last for sure. */
  spoke: Candidate | undefined;
  /** A report in the Konjunktiv with no frame, which the next sentence may carry on. */
  open: QuoteDraft | undefined;
  continuity: ReportContinuity;
}

export const NOTHING_READ: Memory = {
  near: [],
  spoke: undefined,
  open: undefined,
  continuity: 'no',
};

/** How many sentences of its paragraph before a passage a heuristic may look at. */
const EARLIER_SENTENCES = 3;

/** All who may be the likeliest; who is only named, and too far back for it, is not looked for. */
function likelyNear(near: readonly Candidates[]): Candidate[] {
  return flatMapped(near, ({ spoke, named }, i) =>
    near.length - i > MAX_PASSAGES_TO_NAMED ? spoke : [...spoke, ...named()],
  );
}

/** Who is most likely to go on speaking: the best candidate, by the words of a report that is still open. */
function likelyToGoOn(memory: Memory, passage: Passage, index: number): Candidate | undefined {
  const best = bestCandidate(likelyNear(memory.near), passage, index);
  const going = memory.open?.speaker ?? null;
  return going !== null && best !== undefined ? { ...best, span: going } : best;
}

function earlierIn(passages: readonly Passage[], passage: Passage, index: number): Passage[] {
  const earlier: Passage[] = [];
  for (let i = Math.max(0, index - EARLIER_SENTENCES); i < index; i++) {
    const other = passages[i];
    if (other?.paragraph === passage.paragraph) earlier.push(other);
  }
  return earlier;
}

/** What is known when passage number `index` is read. */
export function sceneOf(
  passages: readonly Passage[],
  passage: Passage,
  index: number,
  memory: Memory,
): { scene: SpeakerScene; context: Context } {
  const last = lazy(() => likelyToGoOn(memory, passage, index));
  const scene: SpeakerScene = {
    passage,
    index,
    next: passages[index + 1],
    decided: [],
    spoke: memory.spoke,
    own: () => bestCandidate(opinionHoldersIn(passage, index - 1), passage, index),
    last,
  };
  const context: Context = {
    before: passages[index - 1],
    next: passages[index + 1],
    earlier: earlierIn(passages, passage, index),
    last: () => last()?.span ?? null,
    teller: () => {
      const spoke = flatMapped(memory.near, (one) => one.spoke);
      return bestCandidate(spoke, passage, index)?.span ?? null;
    },
    continuity: memory.continuity,
  };
  return { scene, context };
}

/** How far a sentence's report may carry on into the next. */
function continuityOf(drafts: readonly QuoteDraft[]): ReportContinuity {
  const said = drafts.filter(({ type }) => type !== 'term');
  if (said.some(({ mood, type }) => (mood !== null && mood !== 'indicative') || type === 'direct'))
    return 'surely';
  return said.length > 0 ? 'perhaps' : 'no';
}

/** The memory with what a passage has told; `open` is the report in the Konjunktiv that it begins or carries on. */
export function remembering(
  memory: Memory,
  { passage, index, last }: SpeakerScene,
  drafts: readonly QuoteDraft[],
  open: QuoteDraft | undefined,
): Memory {
  const speaks = open === undefined ? undefined : last();
  const candidates: Candidates =
    speaks === undefined
      ? candidatesIn(passage, index, drafts, last)
      : {
          spoke: [{ ...speaks, passage: index, paragraph: passage.paragraph }],
          named: () => [],
        };
  return {
    near: [...memory.near, candidates].slice(-MAX_PASSAGES_BACK),
    spoke: lastToSpeak(candidates) ?? memory.spoke,
    open,
    continuity: continuityOf(drafts),
  };
}
