import type { SpeakerMethod } from '../../../../schemas/annotations.ts';
import { contains, type Span, slice } from '../../../../schemas/span.ts';
import { natureOf } from '../../grammar/animacy.ts';
import { nounPhraseAt } from '../../grammar/noun-phrase.ts';
import { spanOf } from '../../grammar/word.ts';
import type { Passage } from '../passages/passage.ts';
import type { QuoteDraft } from '../quote-draft.ts';
import { type Candidate, opinionHoldersIn } from './candidates.ts';
import { bestCandidate } from './ranking.ts';

/** What is known when a passage's drafts look for their speakers. */
export interface SpeakerScene {
  passage: Passage;
  /** The index of the passage in the article. */
  index: number;
  next: Passage | undefined;
  /** The drafts of the passage whose speakers are decided. */
  decided: readonly QuoteDraft[];
  /** Who spoke last for sure. */
  spoke: Candidate | undefined;
  /** Whose view the passage gives, as its own words tell. */
  own(): Candidate | undefined;
  /** Who is most likely to go on speaking. */
  last(): Candidate | undefined;
}

/** A way of finding the speaker of a draft that names none itself. */
interface SpeakerRule {
  method: SpeakerMethod;
  example: string;
  /** Reports are clauses with a frame; marked words stand in quotation marks that no frame has claimed. */
  of: 'reports' | 'marked words';
  find(draft: QuoteDraft, scene: SpeakerScene): Span | null;
}

const FIRST_PERSON = /\s(?:ich|wir|uns)\s/u;

/** What somebody says of himself in marks. */
function isOwn(text: string, { spans: [first] }: QuoteDraft): boolean {
  return first !== undefined && FIRST_PERSON.test(slice(text, first));
}

/** Marked words that are a whole paragraph with no stop: they head what follows. */
function headsText({ start, end, text }: Passage, { spans: [first] }: QuoteDraft): boolean {
  return first?.start === start && first.end === end && !/[.!?…]\P{L}*$/u.test(slice(text, first));
}

/** "… und fügte hinzu": the frame begins behind "und", or with it. */
function joinsByUnd(text: string, start: number): boolean {
  return (
    /^[,\s]*und\b/u.test(text.slice(start, start + 6)) ||
    /\bund $/u.test(text.slice(Math.max(0, start - 5), start))
  );
}

/** How long the office behind a signature's name may be. */
const MAX_WORDS_OF_OFFICE = 10;

/** The name that signs an utterance, to the end of its sentence: „…“ – Ida Lee; „…“ (Ida Lee, Stadträtin). */
function signatureBehind(
  quote: Span | undefined,
  passage: Passage,
  next: Passage | undefined,
): Span | null {
  const behind = passage.words.filter(({ start }) => quote !== undefined && start >= quote.end);
  const sameParagraph = next?.paragraph === passage.paragraph;
  const words = behind.length > 0 || !sameParagraph ? behind : next.words;
  if (!/^[–—-]$|^\($/u.test(words[0]?.text ?? '')) return null;
  const phrase = nounPhraseAt(words, 1, words.length);
  if (phrase === undefined || natureOf(words, phrase) !== 'person') return null;
  const last = words.findLastIndex(({ punctuation }) => !punctuation) + 1;
  const rest = words.slice(phrase.to, last);
  if (rest.length > MAX_WORDS_OF_OFFICE || rest.some(({ verb }) => verb?.surelyFinite)) return null;
  return spanOf(words, phrase.from, last);
}

/** The order in which speakers are looked for, for drafts whose own frame names none. */
export const openSpeakers: readonly SpeakerRule[] = [
  {
    method: 'last-speaker',
    example: 'Die Brücke sei alt, sagte Lee. Sie müsse weg, hieß es weiter.',
    of: 'reports',
    find({ cue, frame }, { passage: { text }, spoke }) {
      if (cue?.lemma !== 'es heißen') return null;
      const goesOn = frame.some((part) => /\b(?:weiter|ferner|zudem)\b/u.test(slice(text, part)));
      return goesOn ? (spoke?.span ?? null) : null;
    },
  },
  {
    method: 'subject-of-earlier-clause',
    example: 'Die Brücke sei alt, sagte Lee und fügte hinzu: „Sie muss weg.“',
    of: 'reports',
    find({ frame }, { passage, decided }) {
      const start = frame[0]?.start ?? 0;
      if (!joinsByUnd(passage.text, start)) return null;
      const before = decided.findLast(
        (other) => other.speaker !== null && (other.frame[0]?.start ?? 0) < start,
      );
      return before?.speaker ?? null;
    },
  },
  {
    method: 'signature',
    example: '„Die Brücke muss weg, und zwar bald.“ – Ida Lee, Stadträtin',
    of: 'marked words',
    find: ({ type, spans }, { passage, next }) =>
      type === 'direct' ? signatureBehind(spans.at(-1), passage, next) : null,
  },
  {
    method: 'named-in-sentence',
    example: 'Die Trainerin war „sehr zufrieden“.',
    of: 'marked words',
    find({ type, spans }, { own }) {
      const holder = type === 'mixed' ? (own()?.span ?? null) : null;
      return holder !== null && spans.some((span) => contains(holder, span)) ? null : holder;
    },
  },
  {
    method: 'last-speaker',
    example: 'Die Brücke sei alt, sagte Lee. „Sie muss weg.“',
    of: 'marked words',
    find(draft, { passage, last, spoke, index }) {
      // A heading announces what follows: whoever spoke before it is not the one.
      if (passage.headline || headsText(passage, draft)) return null;
      const isNear = spoke?.passage === index - 1 && spoke.paragraph === passage.paragraph;
      const goesOn = draft.type !== 'mixed' || isNear || isOwn(passage.text, draft);
      return goesOn ? (last()?.span ?? null) : null;
    },
  },
  {
    method: 'named-behind',
    example: '„Wir sind bereit.“ Das sagte Lee im Mai.',
    of: 'marked words',
    find({ type }, { next, index }) {
      if (type !== 'direct' || next === undefined) return null;
      if (!/^(?:das|dies|so)$/u.test(next.words[0]?.lower ?? '')) return null;
      return bestCandidate(opinionHoldersIn(next, index), next, index + 1)?.span ?? null;
    },
  },
];

/** Whether a draft waits for a speaker: marked words with no frame that are in no other quote, a report with none. */
function isOpen({ type, speaker, speakerMethod, frame }: QuoteDraft, of: SpeakerRule['of']) {
  if (speaker !== null || type === 'term') return false;
  return of === 'reports' || (frame.length === 0 && speakerMethod !== 'of-enclosing');
}

/** "„Ja“, sagte Lee der Zeitung. „Wir kommen.“": who goes on in marks says it to the same one. */
function toldBefore(
  { type }: QuoteDraft,
  { method }: SpeakerRule,
  { passage, last }: SpeakerScene,
): Span | null {
  if (type !== 'direct' || method !== 'last-speaker') return null;
  const before = last();
  return before?.paragraph === passage.paragraph ? (before.addressee ?? null) : null;
}

/** The draft with the first speaker that the ways in their order find. */
export function withOpenSpeaker(
  draft: QuoteDraft,
  of: SpeakerRule['of'],
  scene: SpeakerScene,
): QuoteDraft {
  if (!isOpen(draft, of)) return draft;
  for (const rule of openSpeakers) {
    const speaker = rule.of === of ? rule.find(draft, scene) : null;
    if (speaker === null) continue;
    const addressee = draft.addressee ?? toldBefore(draft, rule, scene);
    return { ...draft, speaker, speakerMethod: rule.method, addressee };
  }
  return draft;
}
