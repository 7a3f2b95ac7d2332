import { sign } from '../../../text/forms.ts';
import { lazy } from '../../../text/lazy.ts';
import { lawAndEventHeads } from '../../lexicon/body-lists.ts';
import { isCommon } from '../../lexicon/common-nouns.ts';
import { determinerOf } from '../../lexicon/declension.ts';
import { Tails } from '../../lexicon/tails.ts';
import type { Word } from '../sentence.ts';
import type { NameFound, NameHeuristic } from './heuristic.ts';

const MIN_FIRST_PART = 5;
const YEAR = /^(?:19|20)\d\d$/u;

/** The last part of a hyphened compound whose first is a name or noun: "marathon" of "Nordheim-Marathons". */
function hyphenedHead(text: string): string | null {
  const at = text.lastIndexOf('-');
  if (at <= 1 || !/^\p{Lu}/u.test(text) || isCommon(text.slice(0, at))) return null;
  return withoutEnding(text.slice(at + 1).toLowerCase());
}

function withoutEnding(lower: string): string {
  return lawAndEventHeads.has(lower) ? lower : lower.replace(/e?s$/u, '');
}

const tails = lazy(() => new Tails(lawAndEventHeads, false));

/** Whether the compound's last part names a law: "Landesbeamtengesetzes". */
const endsInLaw = sign((word) => {
  const lower = word.lower.replace(/e?s$/u, '');
  if (!tails().mayEnd(lower, lower.length, MIN_FIRST_PART, lower.length - 1)) return false;
  for (let i = MIN_FIRST_PART; i < lower.length; i++) {
    const kind = lawAndEventHeads.get(lower.slice(i));
    if (kind === 'law' || kind === 'ending') return true;
  }
  return false;
});

const isHyphened = sign(({ text }) => {
  const kind = text.includes('-') ? lawAndEventHeads.get(hyphenedHead(text) ?? '') : undefined;
  return kind === 'law' || kind === 'event';
});

/** "das Landesbeamtengesetz" is one law, "ein Steuergesetz" any. */
function isLaw(words: readonly Word[], at: number): boolean {
  const word = words[at];
  if (word === undefined || at === 0 || !endsInLaw(word.form)) return false;
  const before = determinerOf(words[at - 1]?.lower ?? '');
  return before?.lemma === 'der' || before?.kind === 'contraction';
}

/** "Europäische Zahlungs-Initiative" is more than an event. */
function isPartOfLonger(words: readonly Word[], at: number): boolean {
  return /^\p{Lu}\p{L}+e[nrs]?$/u.test(words[at - 1]?.text ?? '');
}

export const lawOrEvent: NameHeuristic = {
  name: 'law-or-event',
  example: 'Vor dem [MISC Nordheim-Marathon 2024] wurde das [MISC Läuferinnengesetz] beschlossen.',
  nearMiss:
    'Vor dem Marathon wurden ein Läuferinnengesetz und ein EU-Gesetz über Marathons beschlossen.',
  yields: true,
  find(words) {
    const found: NameFound[] = [];
    words.forEach(({ form, capital }, from) => {
      if (!capital) return;
      const isEvent = isHyphened(form) && !isPartOfLonger(words, from);
      if (!isEvent && !isLaw(words, from)) return;
      const to = isEvent && YEAR.test(words[from + 1]?.text ?? '') ? from + 2 : from + 1;
      found.push({ from, to, type: 'MISC' });
    });
    return found;
  },
};
