import { slice } from '../../../../schemas/span.ts';
import { lazy } from '../../../text/lazy.ts';
import { isAdjective } from '../../grammar/noun.ts';
import { isA } from '../../lexicon/word-classes.ts';
import type { ReportContinuity } from '../heuristic.ts';
import { markedQuotes } from '../marked-words/marked-words.ts';
import type { Passage } from '../passages/passage.ts';
import type { QuotablePassages } from '../passages/passages.ts';
import type { QuoteDraft } from '../quote-draft.ts';
import {
  bestCandidate,
  type Candidate,
  type Candidates,
  candidatesIn,
  candidatesNear,
  lastToSpeak,
  opinionHoldersIn,
} from '../speakers/candidates.ts';
import { extended, joined, joinedAcrossParagraphs } from './joined-parts.ts';
import { reportsIn } from './sentence-reports.ts';

/** How far a sentence's report may carry on into the next. */
function continuityOf(drafts: readonly QuoteDraft[]): ReportContinuity {
  const said = drafts.filter(({ type }) => type !== 'term');
  if (said.some(({ mood, type }) => (mood !== null && mood !== 'indicative') || type === 'direct'))
    return 'surely';
  return said.length > 0 ? 'perhaps' : 'no';
}

function isUnattributed({ type, speaker, frame }: QuoteDraft): boolean {
  return type !== 'term' && speaker === null && frame.length === 0;
}

const FIRST_PERSON = /\s(?:ich|wir|uns)\s/u;

/**
 * A fragment with no frame is said by whom its own sentence names, if at all; an utterance, or what somebody says of
 * himself, by whoever spoke last.
 */
function attributed(
  text: string,
  draft: QuoteDraft,
  own: () => Candidate | undefined,
  last: () => Candidate | undefined,
): QuoteDraft {
  if (!isUnattributed(draft) || draft.speakerMethod === 'of-enclosing') return draft;
  const isFragment = draft.type === 'mixed';
  const named = isFragment ? own() : undefined;
  const [first] = draft.spans;
  const isOwn = first !== undefined && FIRST_PERSON.test(slice(text, first));
  const speaker = named ?? (isFragment && !isOwn ? undefined : last());
  if (speaker === undefined) return draft;
  const speakerMethod = named === undefined ? 'last-speaker' : 'named-in-sentence';
  return { ...draft, speaker: speaker.span, speakerMethod };
}

/** "„Wir sind bereit.“ Das sagte Lee im Mai.": with nobody before, the next sentence tells whose an utterance is. */
function namedBehind(draft: QuoteDraft, next: Passage | undefined, index: number): QuoteDraft {
  if (!isUnattributed(draft) || draft.type !== 'direct' || next === undefined) return draft;
  if (!/^(?:das|dies|so)$/u.test(next.words[0]?.lower ?? '')) return draft;
  const speaker = bestCandidate(opinionHoldersIn(next, index), next, index + 1);
  if (speaker === undefined) return draft;
  return { ...draft, speaker: speaker.span, speakerMethod: 'named-behind' };
}

/** "verlangt „Garantien“": marked words that are the whole object of a summary, not "einen „Plan“" or "die Rufe „Halt“". */
function bearsMarks({ marked, words }: Passage): boolean {
  return marked.some(({ from }) => {
    const before = words[from - 1];
    if (before === undefined || before.capital || isAdjective(before)) return false;
    return !isA(before.lower, 'determiner') && !/^(?:vom|zum|zur|im|am|beim)$/u.test(before.lower);
  });
}

/** All drafts in running text, passage by passage. */
function runningText(passages: readonly Passage[]): QuoteDraft[] {
  const all: QuoteDraft[] = [];
  const memory: Candidates[] = [];
  let lastSpeaker: Candidate | undefined;
  let open: QuoteDraft | undefined;
  let continuity: ReportContinuity = 'no';
  passages.forEach((passage, i) => {
    const going = open?.speaker ?? null;
    const last = lazy(() => {
      const best = bestCandidate(candidatesNear(memory), passage, i);
      return going !== null && best !== undefined ? { ...best, span: going } : best;
    });
    const earlier = passages
      .slice(Math.max(0, i - 3), i)
      .filter(({ paragraph }) => paragraph === passage.paragraph);
    const before = passages[i - 1];
    const context = { before, earlier, last: () => last()?.span ?? null, continuity };
    const told = reportsIn(passage, context, lastSpeaker);
    const own = () => bestCandidate(opinionHoldersIn(passage, i - 1), passage, i);
    const reports = told.filter((draft) => draft.type !== 'reported' || bearsMarks(passage));
    const marked = markedQuotes(passage, reports)
      .map((draft) => attributed(passage.text, draft, own, last))
      .map((draft) => namedBehind(draft, passages[i + 1], i));
    const continued = told.find(({ type }) => type === 'indirect_free_indirect');
    const speaks = continued === undefined ? undefined : last();
    if (continued !== undefined && open !== undefined && joined(open, continued)) {
      const sameParagraph = context.before?.paragraph === passage.paragraph;
      open.spans = extended(open.spans, continued.spans, sameParagraph);
      all.push(...told.filter((draft) => draft !== continued), ...marked);
    } else {
      all.push(...told, ...marked);
      open = continued;
    }
    continuity = continuityOf([...told, ...marked]);
    const candidates =
      speaks === undefined
        ? candidatesIn(passage, i, [...told, ...marked])
        : { spoke: [{ ...speaks, passage: i, paragraph: passage.paragraph }], named: () => [] };
    memory.push(candidates);
    lastSpeaker = lastToSpeak(candidates) ?? lastSpeaker;
  });
  return joinedAcrossParagraphs(all, passages);
}

/** All drafts of the article: in running text, then the turns of an interview, then the marked words of captions. */
export function draftsOf({ passages, captions, turns }: QuotablePassages): QuoteDraft[] {
  const captioned = captions.flatMap((passage) => markedQuotes(passage, []));
  return [...runningText(passages), ...turns, ...captioned];
}
