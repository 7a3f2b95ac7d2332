import { detached } from './detached-string.ts';

/** A word as it is spelt: one object for all its occurrences, so that what its spelling tells is found out once. */
export interface Form {
  readonly text: string;
  readonly lower: string;
  /** Where facts about the form are kept; another form may get the number once this one is forgotten. */
  readonly number: number;
  /** As long as the form is known. */
  known: boolean;
  /** Which signs have been looked for, and which of them it has, a bit each. */
  asked: number;
  signs: number;
}

/** So many forms are met before those are forgotten that were not met among them. */
const MOST = 1 << 15;
const PRIME = 0x01000193;

/** Forms behind a hash table of their letters, open addressing. */
class FormTable {
  readonly forms: Form[] = [];
  /** Two numbers a slot: a form's hash, and its place in `forms` and 1 more; 0 for the latter where the slot is free. */
  private slots = new Int32Array(4 * MOST);

  find(hash: number, text: string, start: number, end: number): Form | undefined {
    const { forms, slots } = this;
    const mask = slots.length - 2;
    for (let slot = (2 * hash) & mask; ; slot = (slot + 2) & mask) {
      const place = slots[slot + 1] ?? 0;
      if (place === 0) return undefined;
      if (slots[slot] !== hash) continue;
      const form = forms[place - 1];
      if (form !== undefined && isSpelt(form.text, text, start, end)) return form;
    }
  }

  /** What stands first where a form with this hash should; mostly it is the one. */
  firstAt(hash: number): Form | undefined {
    const slot = (2 * hash) & (this.slots.length - 2);
    return this.slots[slot] === hash ? this.forms[(this.slots[slot + 1] ?? 0) - 1] : undefined;
  }

  add(hash: number, form: Form): Form {
    if (4 * this.forms.length >= this.slots.length) this.grow();
    this.forms.push(form);
    this.settle(hash, this.forms.length);
    return form;
  }

  private settle(hash: number, place: number): void {
    const mask = this.slots.length - 2;
    let slot = (2 * hash) & mask;
    while (this.slots[slot + 1] !== 0) slot = (slot + 2) & mask;
    this.slots[slot] = hash;
    this.slots[slot + 1] = place;
  }

  private grow(): void {
    const { slots } = this;
    this.slots = new Int32Array(2 * slots.length);
    for (let slot = 0; slot < slots.length; slot += 2) {
      const place = slots[slot + 1] ?? 0;
      if (place > 0) this.settle(slots[slot] ?? 0, place);
    }
  }
}

function isSpelt(form: string, text: string, start: number, end: number): boolean {
  if (form.length !== end - start) return false;
  for (let i = 0; i < form.length; i++) {
    if (form.charCodeAt(i) !== text.charCodeAt(start + i)) return false;
  }
  return true;
}

let young = new FormTable();
let old = new FormTable();
const free: number[] = [];
let numbers = 0;
const forgetters: ((number: number) => void)[] = [];

function hashOf(text: string, start: number, end: number): number {
  let hash = 0x811c9dc5 | 0;
  for (let i = start; i < end; i++) hash = Math.imul(hash ^ text.charCodeAt(i), PRIME);
  return hash ^ (hash >>> 15);
}

function formWith(hash: number, text: string, start: number, end: number): Form {
  const known = young.find(hash, text, start, end);
  if (known !== undefined) return known;
  return young.add(hash, old.find(hash, text, start, end) ?? newForm(text.slice(start, end)));
}

export function formOf(word: string): Form {
  return formWith(hashOf(word, 0, word.length), word, 0, word.length);
}

/** The hashes of the words asked for at a time, and what forms they likely are. */
let hashes = new Int32Array(64);
const likely: (Form | undefined)[] = [];

/**
 * The forms of words given as flat offsets into `text`. Each step is taken for all the words before the next one, so
 * that the processor waits for its memory once and not for each.
 */
export function formsIn(text: string, offsets: readonly number[]): Form[] {
  const count = offsets.length >> 1;
  if (count > hashes.length) hashes = new Int32Array(2 * count);
  for (let k = 0; k < count; k++)
    hashes[k] = hashOf(text, offsets[2 * k] ?? 0, offsets[2 * k + 1] ?? 0);
  for (let k = 0; k < count; k++) likely[k] = young.firstAt(hashes[k] ?? 0);
  const forms: Form[] = [];
  for (let k = 0; k < count; k++) {
    const start = offsets[2 * k] ?? 0;
    const end = offsets[2 * k + 1] ?? 0;
    const form = likely[k];
    const isIt = form !== undefined && isSpelt(form.text, text, start, end);
    forms.push(isIt ? form : formWith(hashes[k] ?? 0, text, start, end));
  }
  return forms;
}

function newForm(word: string): Form {
  const text = detached(word);
  const number = free.pop() ?? numbers++;
  return { text, lower: text.toLowerCase(), number, known: true, asked: 0, signs: 0 };
}

/**
 * Forgets forms that have not been met for long, if there are many. To be called between articles: facts about forgotten
 * forms are found out again each time they are asked for.
 */
export function forgetRareForms(): void {
  if (young.forms.length < MOST) return;
  const kept = new Set(young.forms);
  for (const form of old.forms) {
    if (kept.has(form)) continue;
    form.known = false;
    for (const forget of forgetters) forget(form.number);
    free.push(form.number);
  }
  old = young;
  young = new FormTable();
}

/** `of`, a pure function of a form, with its answers kept as long as the form is known. */
export function fact<Answer>(of: (form: Form) => Answer): (form: Form) => Answer {
  const answers: (Answer | undefined)[] = [];
  forgetters.push((number) => {
    if (number < answers.length) answers[number] = undefined;
  });
  return (form) => {
    const { number } = form;
    const kept = form.known && number < answers.length ? answers[number] : undefined;
    if (kept !== undefined) return kept;
    const answer = of(form);
    if (!form.known) return answer;
    // A gap before a far number would make the array a slow one.
    while (answers.length < number) answers.push(undefined);
    answers[number] = answer;
    return answer;
  };
}

const MOST_SIGNS = 31;
let signs = 0;

/** `is`, a pure test of a form, asked once: as `fact`, and quicker, but for few tests only. */
export function sign(is: (form: Form) => boolean): (form: Form) => boolean {
  if (signs === MOST_SIGNS) throw new Error('no bits left for another sign: make it a fact');
  const bit = 1 << signs++;
  return (form) => {
    if ((form.asked & bit) === 0) {
      form.asked |= bit;
      if (is(form)) form.signs |= bit;
    }
    return (form.signs & bit) !== 0;
  };
}
