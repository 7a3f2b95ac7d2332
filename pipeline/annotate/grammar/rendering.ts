import { verbForm } from '../lexicon/verb-forms.ts';
import type { Clause } from './clauses.ts';
import type { NounPhrase } from './noun-phrase-core.ts';
import type { Word } from './word.ts';

const MOODS = { konjunktiv_1: 'K1', konjunktiv_2: 'K2' } as const;

/** words[from, to) as they stand in the text, the one at `starred` between stars. */
function renderedWords(words: readonly Word[], from: number, to: number, starred: number): string {
  let rendered = '';
  for (let i = from; i < to; i++) {
    const word = words[i];
    if (word === undefined) break;
    const blank = i > from && words[i - 1]?.end !== word.start ? ' ' : '';
    rendered += blank + (i === starred ? `*${word.text}*` : word.text);
  }
  return rendered;
}

/** Clauses on one line, the finite verb between stars: `[main Die Stadt *sagte*], [dass K1 sie *komme*]`. */
export function renderedClauses(words: readonly Word[], clauses: readonly Clause[]): string {
  let rendered = '';
  let at = 0;
  const pass = (to: number): void => {
    for (; at < to; at++) {
      const apart = at > 0 && words[at - 1]?.end !== words[at]?.start;
      rendered += (apart ? ' ' : '') + (words[at]?.text ?? '');
    }
  };
  for (const { from, to, kind, finite, konjunktiv } of clauses) {
    pass(from);
    if (from > 0 && words[from - 1]?.end !== words[from]?.start) rendered += ' ';
    const mood = konjunktiv === null ? [] : [MOODS[konjunktiv]];
    rendered += `[${[kind, ...mood, renderedWords(words, from, to, finite)].join(' ')}]`;
    at = to;
  }
  pass(words.length);
  return rendered;
}

/** A noun phrase on one line, its head between stars: `(die neue *Ministerin*)`, `(oblique dem *Minister* Lee)`. */
export function renderedPhrase(words: readonly Word[], phrase: NounPhrase | undefined): string {
  if (phrase === undefined) return '–';
  const { from, to, head, pronoun, oblique } = phrase;
  const traits = [...(pronoun ? ['pronoun'] : []), ...(oblique ? ['oblique'] : [])];
  return `(${[...traits, renderedWords(words, from, to, head)].join(' ')})`;
}

/** What a verb form can be, reading by reading: `sagen: infinitive, present plural`. */
export function renderedForm(lower: string): string {
  const readings = new Map<string, string[]>();
  for (const { verb, tense, plural } of verbForm(lower)?.readings ?? []) {
    const told = readings.get(verb) ?? [];
    readings.set(verb, [...told, plural ? `${tense} plural` : tense]);
  }
  return [...readings].map(([verb, told]) => `${verb}: ${told.join(', ')}`).join('; ') || '–';
}
