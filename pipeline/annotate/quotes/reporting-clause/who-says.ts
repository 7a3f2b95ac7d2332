import type { SpeakerMethod } from '../../../../schemas/annotations.ts';
import { isThing } from '../../grammar/animacy.ts';
import { withApposition } from '../../grammar/apposition.ts';
import { introducer } from '../../grammar/clause-kind.ts';
import type { Clause } from '../../grammar/clauses.ts';
import { nounPhraseAt, nounPhraseWithPlaceAt } from '../../grammar/noun-phrase.ts';
import type { NounPhrase } from '../../grammar/noun-phrase-core.ts';
import { precedesAsObject } from '../../grammar/object-first.ts';
import { grammaticalSubject } from '../../grammar/subject.ts';
import { subjectAfter, subjectBefore } from '../../grammar/subject-position.ts';
import type { Word } from '../../grammar/word.ts';
import { isRelativeIn } from '../../lexicon/declension.ts';
import { isNamedThing, isSpeakingNoun, speechNoun } from '../../lexicon/speech-words.ts';
import { isOfClass } from '../../lexicon/word-classes.ts';
import { MAX_WORDS_TO_NAME } from '../reach.ts';
import { agentIn, placeOfSaying } from './agent.ts';
import { antecedentOf } from './antecedent.ts';
import type { VerbCue } from './cue.ts';
import { newSubject, subjectOfEarlier } from './earlier-subject.ts';
import { withoutObject } from './object-boundary.ts';

export interface Subject {
  phrase: NounPhrase;
  method: SpeakerMethod;
}

/** "wie Lee von Radio Nord zitiert wird": behind the person quoted, "von" tells who quotes. */
function withoutAgent(words: readonly Word[], phrase: NounPhrase): NounPhrase {
  const by = words.findIndex(
    ({ lower }, i) => i > phrase.head && i < phrase.to && /^vo[nm]$/u.test(lower),
  );
  return by < 0 ? phrase : { ...phrase, to: by };
}

/** "zitierte den Minister mit den Worten", "wird Lee zitiert": the one quoted is no subject of the active verb. */
function quotedPerson(words: readonly Word[], clause: Clause, cue: VerbCue): Subject | undefined {
  const first = clause.kind === 'as' ? clause.from + 1 : clause.from;
  const resumes = cue.passive && clause.kind === 'verb_first' && clause.opener === ',';
  const before = resumes
    ? grammaticalSubject(words, clause)
    : subjectBefore(words, first, cue.finite < 0 ? cue.at : cue.finite);
  if (cue.passive && before !== undefined)
    return { phrase: withoutAgent(words, before), method: 'quoted-person' };
  for (let i = cue.finite + 1; i < clause.to; i++) {
    const word = words[i];
    if (word === undefined || isOfClass(words[i - 1]?.lower ?? '', 'preposition')) continue;
    const phrase = isOfClass(word.lower, 'preposition')
      ? undefined
      : nounPhraseAt(words, i, clause.to);
    if (phrase === undefined) continue;
    if (before !== undefined || cue.passive) return { phrase, method: 'quoted-person' };
    const next = nounPhraseAt(words, phrase.to, clause.to);
    return { phrase: next ?? phrase, method: 'quoted-person' };
  }
  return undefined;
}

/** "wird im Bericht kritisiert", "steht auf dem Schild": a place of saying that holds words or speaks, no town. */
function writtenSource(words: readonly Word[], clause: Clause): NounPhrase | undefined {
  const source = placeOfSaying(words, clause);
  const head = source === undefined ? undefined : words[source.head];
  if (head === undefined) return undefined;
  const isOn = words[(source?.from ?? 0) - 1]?.lower === 'auf';
  const speaks = isOn || speechNoun(head.text) !== undefined || isSpeakingNoun(head.lower);
  return speaks || isNamedThing(head.lower) ? source : undefined;
}

function impersonal(cue: VerbCue): boolean {
  return (
    /^(?:heißen|verlauten|hervorgehen|stehen)$/u.test(cue.verb.lemma) ||
    cue.verb.fixedWords.includes('rede') ||
    (cue.verb.fixedWords.includes('hören') && cue.verb.lemma === 'sein')
  );
}

/** "ein Brief, in dem es heißt", "eine Erklärung, in der gefordert wird": what the clause hangs on holds the words. */
function heldIn(words: readonly Word[], clause: Clause): Subject | undefined {
  if (clause.kind !== 'relative') return undefined;
  const place = words[clause.from]?.lower ?? '';
  const isPlace =
    /^(?:in|aus|auf)$/u.test(place) && isRelativeIn(words[clause.from + 1]?.lower ?? '', 'dative');
  const phrase = isPlace ? antecedentOf(words, clause) : undefined;
  const noun = phrase === undefined ? undefined : words[phrase.head];
  if (phrase === undefined || noun === undefined) return undefined;
  const holds =
    speechNoun(noun.text) !== undefined || isNamedThing(noun.lower) || isSpeakingNoun(noun.lower);
  return holds ? { phrase, method: 'relative-pronoun' } : undefined;
}

function relativeSubject(words: readonly Word[], clause: Clause): NounPhrase | undefined {
  const first = introducer(words, clause.from, clause.to);
  const word = words[first];
  if (word === undefined || !(word.lower === 'wer' || isRelativeIn(word.lower, 'nominative')))
    return undefined;
  const person = /^(?:die|das)$/u.test(word.lower)
    ? nounPhraseAt(words, first + 1, clause.to)
    : undefined;
  if (person !== undefined && !person.oblique && words[person.from]?.person === true) return person;
  return { from: first, to: first + 1, head: first, pronoun: true, oblique: false };
}

/**
 * Who says it: the subject of the cue's clause, the agent of a passive, or the place an impersonal "heißt es" names.
 * Undefined where the clause names nobody.
 */
export function subjectOf(
  words: readonly Word[],
  clause: Clause,
  cue: VerbCue,
  frameFrom: number,
): Subject | undefined {
  if (cue.verb.lemma === 'zitieren') return quotedPerson(words, clause, cue);
  if (cue.passive) {
    const whole = frameFrom < clause.from ? { ...clause, from: frameFrom } : clause;
    const agent = agentIn(words, whole) ?? writtenSource(words, whole);
    return agent === undefined ? heldIn(words, clause) : { phrase: agent, method: 'agent' };
  }
  if (impersonal(cue)) {
    const whole = frameFrom < clause.from ? { ...clause, from: frameFrom } : clause;
    const source =
      cue.verb.lemma === 'stehen' ? writtenSource(words, whole) : placeOfSaying(words, whole);
    if (source === undefined) return heldIn(words, clause);
    return { phrase: source, method: 'place-of-saying' };
  }
  const found = personal(words, clause, cue, frameFrom);
  if (found === undefined || words[found.phrase.from]?.lower === 'man') return undefined;
  const phrase = withoutObject(words, found.phrase, clause, cue);
  return { ...found, phrase: withApposition(words, phrase, words.length) };
}

/** "Wie das Radio meldet, soll Lee …": a subordinate clause fills the place before the verb. */
function opensSubclause(words: readonly Word[], from: number): boolean {
  const lower = words[from]?.lower ?? '';
  return (
    /^(?:wie|dass|ob)$/u.test(lower) ||
    isOfClass(lower, 'subordinator') ||
    isOfClass(lower, 'question')
  );
}

/** "sagt von Brandt", "meint van Dyck": a surname right behind the verb that begins with its particle. */
function particleName(words: readonly Word[], verb: number, end: number): NounPhrase | undefined {
  const from = verb + 1;
  if (!/^(?:von|van|de|zu)$/u.test(words[from]?.lower ?? '')) return undefined;
  const isName = words[from + 1]?.person === true && from + 2 <= end;
  const ends = words[from + 2] === undefined || words[from + 2]?.punctuation === true;
  if (!isName || !ends) return undefined;
  return { from, to: from + 2, head: from + 1, pronoun: false, oblique: false };
}

/** "und melden Erfolg": a noun with no article that cannot speak is what is told, not who tells. */
function isBareThing(words: readonly Word[], phrase: NounPhrase): boolean {
  const { from, head, pronoun } = phrase;
  return !pronoun && head === from && words[head]?.name === null && isThing(words, phrase);
}

/** "Dabei betonte es, …": with no other subject, "es" beside a verb of saying is a body ("das Gericht"). */
function neuterPronoun(words: readonly Word[], clause: Clause, verb: number): Subject | undefined {
  const isBefore =
    clause.kind === 'main' && words[verb - 1]?.lower === 'es' && verb - 1 === clause.from;
  const at = isBefore ? verb - 1 : verb + 1;
  if (words[at]?.lower !== 'es' || at >= clause.to) return undefined;
  if (words.slice(clause.from, clause.to).some(({ lower }) => lower === 'sich')) return undefined;
  const phrase = { from: at, to: at + 1, head: at, pronoun: true, oblique: false };
  return { phrase, method: isBefore ? 'subject-before' : 'subject-after' };
}

function personal(
  words: readonly Word[],
  clause: Clause,
  cue: VerbCue,
  frameFrom: number,
): Subject | undefined {
  const verb = cue.finite >= 0 ? cue.finite : cue.at;
  if (clause.kind === 'relative') {
    const pronoun = relativeSubject(words, clause);
    const stands = pronoun?.pronoun === true ? antecedentOf(words, clause) : undefined;
    const phrase = stands ?? pronoun;
    if (phrase !== undefined) return { phrase, method: 'relative-pronoun' };
  }
  const first = introducer(words, clause.from, clause.to);
  const joins = /^(?:und|oder)$/u.test(words[clause.from]?.lower ?? '');
  if (clause.kind === 'main' || clause.kind === 'verb_first' || clause.kind === 'fragment') {
    const after = particleName(words, verb, clause.to) ?? subjectAfter(words, verb, clause.to);
    const before = subjectBefore(words, clause.from, verb);
    if (before !== undefined && clause.kind !== 'verb_first') {
      const isObject = after !== undefined && precedesAsObject(words, before, after, verb);
      const whole = withNameBefore(words, before, clause, frameFrom);
      if (!isObject) return { phrase: whole, method: 'subject-before' };
    }
    const headed =
      clause.kind === 'verb_first' && frameFrom < clause.from && !opensSubclause(words, frameFrom)
        ? (newSubject(words, frameFrom, clause.from) ??
          subjectBefore(words, frameFrom, clause.from))
        : undefined;
    const pronoun = /^(?:er|sie|man|ich|wir)$/u.test(words[verb + 1]?.lower ?? '');
    const isObject =
      headed !== undefined && after !== undefined && precedesAsObject(words, headed, after, verb);
    if (headed !== undefined && clause.opener !== 'und' && !pronoun && !isObject)
      return { phrase: headed, method: 'subject-before' };
    const comma =
      clause.kind === 'verb_first' &&
      (clause.opener === 'und' || (joins && after !== undefined && isBareThing(words, after)));
    if (after !== undefined && !comma) return { phrase: after, method: 'subject-after' };
    const neuter = neuterPronoun(words, clause, verb);
    if (neuter !== undefined) return neuter;
    return subjectOfEarlier(words, frameFrom, clause.from);
  }
  // "…, in dessen Folge das Gericht urteilte": the preposition is to be stepped over, too.
  const leads = clause.kind === 'relative' && isOfClass(words[first]?.lower ?? '', 'preposition');
  const possessive = /^(?:dessen|deren)$/u.test(words[first + 1]?.lower ?? '');
  const opens = leads ? (possessive ? first - 1 : first + 1) : first;
  const inner = subjectAfter(words, opens, clause.to);
  return inner === undefined ? undefined : { phrase: inner, method: 'subject-of-subclause' };
}

/** "Theo Lee, Präsident des Vereins, sagte": back over an apposition to the name before the comma. */
function withNameBefore(
  words: readonly Word[],
  phrase: NounPhrase,
  clause: Clause,
  frameFrom: number,
): NounPhrase {
  const first = introducer(words, clause.from, clause.to);
  if (clause.opener !== ',' || phrase.from > first || phrase.pronoun) return phrase;
  if (isOfClass(words[phrase.from]?.lower ?? '', 'conjunction')) return phrase;
  for (
    let from = Math.max(frameFrom, clause.from - MAX_WORDS_TO_NAME);
    from < clause.from - 1;
    from++
  ) {
    const name = nounPhraseWithPlaceAt(words, from, clause.from - 1);
    if (name === undefined || name.to !== clause.from - 1 || name.oblique || name.pronoun) continue;
    const before = words[from - 1];
    if (before === undefined || before.punctuation) return { ...name, to: phrase.to };
    return phrase;
  }
  return phrase;
}
