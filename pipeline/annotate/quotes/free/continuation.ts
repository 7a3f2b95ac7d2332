import { introducer } from '../../grammar/clause-kind.ts';
import type { Clause } from '../../grammar/clauses.ts';
import { isAuxiliaryKonjunktiv } from '../../grammar/verb-vetoes.ts';
import type { Word } from '../../grammar/word.ts';
import { isNoun } from '../../lexicon/common-nouns.ts';
import { verbForm } from '../../lexicon/verb-forms.ts';
import { isOfClass } from '../../lexicon/word-classes.ts';
import type { Heuristic, ReportContinuity } from '../heuristic.ts';
import type { Passage } from '../passages/passage.ts';
import { EMPTY_DRAFT } from '../quote-draft.ts';

const REPLACES = /^(?:hätten|würden)$/u;
const PLURAL_MODAL = /^(?:könnten|müssten|dürften)$/u;
const MODAL = /^(?:könn|müss|dürf|soll|möch)t/u;

/** "Nimm", "Such": no form of its own in the table, but "nimmt" without its ending; not "Mein", "Dank". */
function isImperative(word: Word | undefined): boolean {
  if (word === undefined || word.verb !== undefined || word.name !== null) return false;
  if (isOfClass(word.lower, 'determiner') || isNoun(word.text)) return false;
  return verbForm(`${word.lower}t`)?.surelyFinite === true;
}

/** "Hierbei sei erwähnt, …", "Ich verstehe, …": the author's own word to the reader. */
function isOfAuthor({ words }: Passage, main: Clause): boolean {
  if (/^(?:ich|wir)$/u.test(words[0]?.lower ?? '')) return true;
  if (words[main.finite]?.lower !== 'sei') return false;
  return words.some(({ lower }) =>
    /^(?:erwähnt|bemerkt|angemerkt|gesagt|betont|hingewiesen|erinnert|verwiesen|hinzugefügt|verraten)$/u.test(
      lower,
    ),
  );
}

/** Whether the sentence speaks to its reader, wishes or compares: "Nimm dir …", "Sei es, wie es sei", "als sei es …". */
function isWishOrCall({ words }: Passage, main: Clause): boolean {
  if (words.some(({ lower }) => /^(?:d(?:u|ir|ich)|dein.{0,2})$/u.test(lower))) return true;
  if (words[main.finite - 1]?.lower === 'als') return true;
  const reports = words.findIndex(({ verb }) => verb?.konjunktiv === 'konjunktiv_1');
  if (isImperative(words[0]) && words[reports - 1]?.lower === 'und') return true;
  return main.kind === 'verb_first' && main.opener === '' && main.from === 0;
}

/** "Man nehme drei Eier": what everybody is told to do, where nobody is known to have said it. */
function isRecipe({ words, clauses }: Passage): boolean {
  const main = clauses.find(({ kind }) => kind === 'main');
  if (main === undefined || isAuxiliaryKonjunktiv(words[main.finite])) return false;
  return [words[main.finite - 1]?.lower, words[main.finite + 1]?.lower].includes('man');
}

/** "Dann teste den Zugriff": with nobody known to speak, a verb that looks like its imperative is one. */
function mayBeCall({ words }: Passage, main: Clause | undefined): boolean {
  const at = main?.finite ?? -1;
  const verb = words[at];
  if (verb?.verb?.konjunktiv !== 'konjunktiv_1' || isAuxiliaryKonjunktiv(verb)) return false;
  const [before, after] = [words[at - 1]?.lower ?? '', words[at + 1]?.lower ?? ''];
  if (after === 'sie') return before === 'und';
  return !/^(?:er|sie|es)$/u.test(before) && !/^(?:er|es)$/u.test(after);
}

/** "wenn es regnet", "auch wenn es regnet", "sollte es regnen". */
function isCondition({ words }: Passage, { from, to }: Clause): boolean {
  const first = words[introducer(words, from, to)]?.lower ?? '';
  return /^(?:wenn|falls|sollte|hätte|wäre)$/u.test(first);
}

/**
 * Whether the main verb is a Konjunktiv that only reporting explains. Konjunktiv II does where it replaces a
 * Konjunktiv I that looks like the indicative ("hätten", "würden"), or where a report goes on.
 */
function isReportedMood(passage: Passage, continuity: ReportContinuity): boolean {
  const { clauses, words } = passage;
  const main = clauses.find(({ kind }) => kind === 'main' || kind === 'verb_first');
  if (main === undefined || main.konjunktiv === null) return false;
  if (isWishOrCall(passage, main) || isOfAuthor(passage, main)) return false;
  const verb = words[main.finite];
  if (verb?.verb?.konjunktiv === 'konjunktiv_1') return true;
  if (verb?.verb?.konjunktiv !== 'konjunktiv_2' || passage.headline) return false;
  const conditions = clauses.filter((clause) => isCondition(passage, clause));
  // "Auch wenn der Wirt gehen solle, bliebe das Haus offen": a condition, too, is in the Konjunktiv I where it is told.
  const isTold = conditions.some(({ konjunktiv }) => konjunktiv === 'konjunktiv_1');
  if (isTold && continuity !== 'no') return true;
  if (!(continuity !== 'no' && REPLACES.test(verb.lower)) && conditions.length > 0) return false;
  if (REPLACES.test(verb.lower)) return true;
  return (
    continuity === 'surely' ||
    (continuity === 'perhaps' && (!MODAL.test(verb.lower) || PLURAL_MODAL.test(verb.lower)))
  );
}

/** A sentence in the Konjunktiv that carries on what the last speaker said. */
export const continuation: Heuristic = {
  name: 'konjunktiv-continuation',
  example: 'Die Ärztin sagte, sie sei müde. Der Dienst habe lange gedauert.',
  nearMiss: 'Die Ärztin sagte, sie sei müde. Der Dienst hat lange gedauert.',
  find(passage, { last, continuity }) {
    if (!isReportedMood(passage, continuity)) return [];
    const speaker = last();
    const main = passage.clauses.find(({ kind }) => kind === 'main' || kind === 'verb_first');
    if (speaker === null && (isRecipe(passage) || mayBeCall(passage, main))) return [];
    return [
      {
        ...EMPTY_DRAFT,
        type: 'indirect_free_indirect',
        spans: [{ start: passage.start, end: passage.end }],
        speaker,
        speakerMethod: speaker === null ? null : 'last-speaker',
        mood: main?.konjunktiv ?? null,
        rule: continuation.name,
      },
    ];
  },
};

/** A main clause in the Konjunktiv I behind one in the indicative: the sentence goes over to somebody's words. */
export const clauseContinuation: Heuristic = {
  name: 'konjunktiv-clause',
  example: 'Die Halle bleibt geschlossen; die Kosten seien zu hoch.',
  nearMiss: 'Die Halle bleibt geschlossen; die Kosten sind zu hoch.',
  find(passage, { last }) {
    const { clauses, words } = passage;
    const stated = clauses.findIndex(
      ({ kind, konjunktiv }) => kind === 'main' && konjunktiv === null,
    );
    const clause = clauses.find(
      ({ kind, opener, finite, konjunktiv }, i) =>
        i > stated &&
        kind === 'main' &&
        konjunktiv !== null &&
        /^[,;–]$/u.test(opener) &&
        words[finite - 1]?.lower !== 'als' &&
        isAuxiliaryKonjunktiv(words[finite]),
    );
    if (stated < 0 || clause === undefined) return [];
    const speaker = last();
    return [
      {
        ...EMPTY_DRAFT,
        type: 'indirect_free_indirect',
        spans: [{ start: words[clause.from]?.start ?? passage.start, end: passage.end }],
        speaker,
        speakerMethod: speaker === null ? null : 'last-speaker',
        mood: clause.konjunktiv,
        rule: clauseContinuation.name,
      },
    ];
  },
};
