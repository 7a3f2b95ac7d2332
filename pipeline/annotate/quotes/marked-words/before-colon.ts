import { canBeSomebody, canSpeak, isPerson, natureOf } from '../../grammar/animacy.ts';
import { withApposition } from '../../grammar/apposition.ts';
import type { Clause } from '../../grammar/clauses.ts';
import { nounPhraseAt, nounPhraseWithPlaceAt } from '../../grammar/noun-phrase.ts';
import type { NounPhrase } from '../../grammar/noun-phrase-core.ts';
import { grammaticalSubject } from '../../grammar/subject.ts';
import { spanOf, type Word } from '../../grammar/word.ts';
import { determinerOf } from '../../lexicon/declension.ts';
import { speechNoun } from '../../lexicon/speech-words.ts';
import { isOfClass } from '../../lexicon/word-classes.ts';
import type { MarkedWords, Passage } from '../passages/passage.ts';
import type { QuoteDraft } from '../quote-draft.ts';
import { agentIn } from '../reporting-clause/agent.ts';
import { cueIn } from '../reporting-clause/cue.ts';
import { reportingClauseOf } from '../reporting-clause/reporting-clause.ts';

/** The clauses up to the colon before a quotation; none where it stands behind something else. */
function clausesToColon(passage: Passage, marked: MarkedWords): Clause[] {
  if (passage.words[marked.from - 1]?.text !== ':') return [];
  return passage.clauses.filter(({ to, kind }) => to < marked.from && kind !== 'utterance');
}

/** "Lee: „…“", "Die Ärztin warnte vor Panik: „…“": the sentence before the colon is frame enough, its subject speaks. */
export function clauseBeforeColon(passage: Passage, marked: MarkedWords): Partial<QuoteDraft> {
  const { words } = passage;
  const clauses = clausesToColon(passage, marked);
  const first = clauses[0];
  const held = viewerBefore(passage, marked, clauses);
  if (held !== undefined) return held;
  const mains = clauses.filter(
    (clause) =>
      (clause.kind === 'main' || clause.kind === 'verb_first') && !isAside(passage, clause),
  );
  const tells = mains.findLast(
    (clause) => clause.konjunktiv !== 'konjunktiv_1' && cueIn(words, clause) !== undefined,
  );
  const last = mains.findLast(({ kind }) => kind === 'main') ?? mains.at(-1) ?? clauses.at(-1);
  const main = last?.konjunktiv === null ? last : (tells ?? last);
  if (first === undefined || main === undefined || main.to - main.from < 2)
    return colonName(passage, marked, first);
  const cue = cueIn(words, main);
  const frame = [spanOf(words, first.from, marked.from)];
  if (cue !== undefined) return { ...reportingClauseOf(passage, main, cue, first.from), frame };
  if (main.finite < 0)
    return colonName(passage, marked, clauses.every(({ finite }) => finite < 0) ? first : main);
  if (isAddressed(passage, main)) return { frame };
  const phrase =
    grammaticalSubject(words, main) ?? nounPhraseWithPlaceAt(words, main.from, main.to);
  const speaker =
    phrase === undefined || phrase.oblique ? null : spanOf(words, phrase.from, phrase.to);
  if (speaker === null || !canSpeak(words, speaker)) return {};
  return { frame, speaker, speakerMethod: 'before-colon' };
}

/** "… hält sie für gut – mit klaren Grenzen: „…“": what a dash adds has no subject of its own. */
function isAside({ words }: Passage, { opener, from }: Clause): boolean {
  return /^[–—-]$/u.test(opener) && isOfClass(words[from]?.lower ?? '', 'preposition');
}

/** "Die Gäste werden angefahren: „…“": a passive tells to whom it is said. */
function isAddressed({ words }: Passage, clause: Clause): boolean {
  const isPassive = words[clause.finite]?.verb?.readings.some(({ verb }) => verb === 'werden');
  const told = words.slice(clause.from, clause.to).some(({ verb }) => verb?.participle === true);
  return isPassive === true && told && agentIn(words, clause) === undefined;
}

/** "Für Trainer Lee kein Thema: „…“": with no verb, the one for whom it is so. */
function viewerBefore(
  { words }: Passage,
  marked: MarkedWords,
  clauses: readonly Clause[],
): Partial<QuoteDraft> | undefined {
  const [first] = clauses;
  if (first === undefined || words[first.from]?.lower !== 'für') return undefined;
  if (clauses.some(({ finite }) => finite >= 0)) return undefined;
  const phrase = nounPhraseAt(words, first.from + 1, first.to);
  if (phrase === undefined || !isPerson(words, phrase)) return undefined;
  return {
    frame: [spanOf(words, first.from, marked.from)],
    speaker: spanOf(words, phrase.from, phrase.to),
    speakerMethod: 'viewer',
  };
}

/** "Lee: „…“"; "Und: „…“" leaves it open who goes on. */
function colonName(
  passage: Passage,
  marked: MarkedWords,
  clause: Clause | undefined,
): Partial<QuoteDraft> {
  const { words } = passage;
  if (clause === undefined || isOfClass(words[clause.from]?.lower ?? '', 'conjunction')) return {};
  const opens = /^(?:dazu|hierzu)$/u.test(words[clause.from]?.lower ?? '');
  const first = nounPhraseAt(words, opens ? clause.from + 1 : clause.from, clause.to);
  const own = personBehindDash(passage, clause, marked, first) ?? first;
  if (own === undefined || own.oblique || isUnwritten(words, own)) return {};
  const phrase = withApposition(words, own, marked.from);
  const isTopic = passage.headline && !isPerson(words, phrase) && !words[phrase.head]?.name;
  if (isTopic || !canBeSomebody(words, phrase)) return {};
  const speaker = spanOf(words, phrase.from, phrase.to);
  return {
    frame: [spanOf(words, clause.from, marked.from)],
    speaker,
    speakerMethod: 'before-colon',
  };
}

/** "Hafenfest - Lee mit Verdacht: „…“": a topic stands before the dash. */
function personBehindDash(
  { words }: Passage,
  { from }: Clause,
  marked: MarkedWords,
  first: NounPhrase | undefined,
): NounPhrase | undefined {
  if (first !== undefined && isPerson(words, first)) return undefined;
  const dash = words.slice(from, marked.from).findIndex(({ text }) => /^[–—-]$/u.test(text));
  const phrase = dash < 0 ? undefined : nounPhraseAt(words, from + dash + 1, marked.from);
  return phrase !== undefined && isPerson(words, phrase) ? phrase : undefined;
}

/** "Kritik an der Stadt: „…“": words of somebody unnamed, not "Der Bericht: „…“", "Kritik von Lee: „…“". */
function isUnwritten(words: readonly Word[], phrase: NounPhrase): boolean {
  if (natureOf(words, phrase) !== 'words') return false;
  const isOwned = /^(?:vo[nm]|de[rs]|eine[rs])$/u.test(words[phrase.head + 1]?.lower ?? '');
  if (isOwned || determinerOf(words[phrase.from]?.lower ?? '')?.kind === 'possessive') return false;
  return speechNoun(words[phrase.head]?.text ?? '')?.written !== true;
}
