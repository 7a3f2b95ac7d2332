import type { Marks } from '../../../../schemas/annotations.ts';
import type { Span } from '../../../../schemas/span.ts';
import { arePartners, type Mark, markOf, marksBetween } from '../../../text/marks.ts';

/** A stretch in quotation marks, the marks included; `depth` counts the pairs around it. */
export interface Marked extends Span {
  marks: Marks;
  depth: number;
}

interface Opening {
  at: number;
  character: string;
  level: Mark['level'];
}

const BEFORE_OPENING = /[\s([{–—/„“"»«‚‘›‹'-]/u;
const AFTER_CLOSING = /[\s.,;:!?…)\]}–—/„“”"»«‘’›‹'*-]/u;
/** « … »: the closing guillemet with its blank, before another one opens. */
const CLOSES_SPACED = /^[^«»]*\s»/u;
/** How far off the partner of a guillemet with a blank may be. */
const FAR = 2000;
const LETTER = /[\p{L}\p{N}]/u;

function canOpen(text: string, at: number, start: number): boolean {
  const next = text.charAt(at + 1);
  if (next === '' || /\s/u.test(next)) return false;
  return at === start || BEFORE_OPENING.test(text.charAt(at - 1));
}

function canClose(text: string, at: number, start: number, end: number): boolean {
  if (at === start || /[\s([]/u.test(text.charAt(at - 1))) return false;
  return at + 1 >= end || AFTER_CLOSING.test(text.charAt(at + 1));
}

/** "geht's", "Hans' Haus", 15": a mark between letters, or one after a letter or digit that closes nothing. */
function isApostrophe(text: string, at: number): boolean {
  return LETTER.test(text.charAt(at - 1)) && LETTER.test(text.charAt(at + 1));
}

/** ''italics'' of a wiki: two straight single marks in a row are no quotation. */
function isDoubled(text: string, at: number): boolean {
  return text.charAt(at) === "'" && (text.charAt(at - 1) === "'" || text.charAt(at + 1) === "'");
}

type Turn = 'open' | 'close' | 'neither';

/** « Oui », « Ja ! »: a guillemet with a blank inside, as French print has it, turns the French way. */
function spacedTurn(
  text: string,
  at: number,
  { start, end }: Span,
  isOpen: boolean,
): Turn | undefined {
  const character = text.charAt(at);
  if (character === '»' && isOpen && /\s/u.test(text.charAt(at - 1)))
    return at + 1 >= end || AFTER_CLOSING.test(text.charAt(at + 1)) ? 'close' : undefined;
  if (character !== '«' || isOpen || !/\s/u.test(text.charAt(at + 1))) return undefined;
  if (at > start && !BEFORE_OPENING.test(text.charAt(at - 1))) return undefined;
  return CLOSES_SPACED.test(text.slice(at + 1, Math.min(end, at + FAR))) ? 'open' : undefined;
}

function turnOf(text: string, at: number, span: Span, mark: Mark, isOpen: boolean): Turn {
  const character = text.charAt(at);
  if (mark.level === 'single' && (isApostrophe(text, at) || isDoubled(text, at))) return 'neither';
  if (mark.side === 'open') return 'open';
  const spaced = spacedTurn(text, at, span, isOpen);
  if (spaced !== undefined) return spaced;
  const opens = canOpen(text, at, span.start);
  const closes = canClose(text, at, span.start, span.end);
  if (mark.side === 'close') return closes || isOpen ? 'close' : opens ? 'open' : 'neither';
  if (isOpen && closes) return 'close';
  if (opens) return 'open';
  if (isOpen && !/\s/u.test(text.charAt(at - 1))) return 'close';
  return closes && character !== "'" && character !== '’' ? 'close' : 'neither';
}

/** The innermost opening a closing mark can end: of its own level, whatever its shape. */
function openingFor(stack: readonly Opening[], mark: Mark): number {
  for (let i = stack.length - 1; i >= 0; i--) if (stack[i]?.level === mark.level) return i;
  return -1;
}

function pairOf(text: string, opening: Opening, at: number, depth: number): Marked {
  const close = text.charAt(at);
  const status = arePartners(opening.character, close) ? 'ok' : 'mismatched';
  const marks: Marks = { open: opening.character, close, status };
  return { start: opening.at, end: at + 1, marks, depth };
}

export interface Pairing {
  marked: Marked[];
  /** Double marks that nothing closes, outermost first. */
  unclosed: { at: number; character: string }[];
  /** Double closing marks that nothing opened. */
  unopened: number[];
}

/**
 * The pairs of quotation marks in a stretch of text, in order of their opening. Straight marks open or close by their
 * neighbours. Apostrophes and inches are left alone, and so are single marks that stay open.
 */
export function pairMarks(text: string, span: Span): Pairing {
  const stack: Opening[] = [];
  const marked: Marked[] = [];
  const unopened: number[] = [];
  for (const at of marksBetween(text, span.start, span.end)) {
    const character = text.charAt(at);
    const mark = markOf(character);
    if (mark === undefined) continue;
    const open = openingFor(stack, mark);
    const turn = turnOf(text, at, span, mark, open >= 0);
    const opening = stack[open];
    if (turn === 'open') stack.push({ at, character, level: mark.level });
    else if (turn === 'close' && opening !== undefined) {
      const depth = stack.slice(0, open).length;
      stack.length = open;
      marked.push(pairOf(text, opening, at, depth));
    } else if (turn === 'close' && mark.level === 'double') unopened.push(at);
  }
  const unclosed = stack.filter(({ level }) => level === 'double');
  marked.sort((a, b) => a.start - b.start || b.end - a.end);
  return { marked, unclosed, unopened };
}
