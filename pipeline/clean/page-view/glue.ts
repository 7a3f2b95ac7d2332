/**
 * Paragraphs that a crawler wrote without a space between them.
 * `…gefasst.Blinken übermittelte…` and `…aufgezeigt habe:„Den Weg…` are two paragraphs each,
 * `Krisentreffen in GenfUS-Außenminister Blinken…` is a kicker and its headline.
 */
export const SENTENCE_JUNCTION = {
  name: 'sentence-junction',
  example: 'Er sei auf das Schlimmste gefasst.Danach reiste er ab.',
  nearMiss: 'Die Seite Focus.de und der Verein Jugend.Kultur.Haus laden ein.',
  pattern:
    /(?<=[\p{Ll}\d)%][.!?…][“”"»«’]?|[\p{Ll}\d)][“”"»«][.!?]?|\p{Ll}{2}:)(?:(?=[„«»"“](?:\p{Lu}|\d))|(?=\p{Lu}\p{Ll}*[\s,-]))/gu,
};

export const CAMEL_JUNCTION = {
  name: 'camel-junction',
  example: 'Krisentreffen in GenfUS-Außenminister Blinken: Zusammenarbeit möglich',
  nearMiss: 'WhatsApp und YouTube ändern die Regeln',
  pattern: /(?<=\p{Ll}{3})(?=\p{Lu}[\p{L}-]{2})/gu,
};

/** `…auf dem Land„Ich fahre…` and `RauchmelderDiese Fehler…`: what opens a sentence begins another line. */
export const OPENING_JUNCTION = {
  name: 'opening-junction',
  example: 'Hebamme über Geburten auf dem Land„Ich fahre 90 Kilometer“',
  nearMiss: 'Hebamme über Geburten: „Ich fahre 90 Kilometer“',
  pattern:
    /(?<=\p{Ll}{3})(?:(?=„\p{Lu})|(?=(?:Der|Die|Das|Dem|Den|Ein|Eine|Einen|Diese|Dieser|Dieses|Warum|Wie|Was|Wer|Wo|Wenn|Weil|Als|Ob|Auf|Mit|Nach|Bei|Vor|Für|Seit|Kein|Keine|Sie|Wir|Ich|Jetzt|Nun|Nur) ))/gu,
};

const WORDS_OF_A_SENTENCE = 3;
/** In characters; what is longer is no word, and looking through it for one would take for ever. */
const MAX_WORD_LENGTH = 100;

/** How far back a sentence's words are counted. */
const MAX_LOOK_LENGTH = 400;

/** Offsets into the line where one sentence's end touches the next one's start. */
export function sentenceJunctions(line: string): number[] {
  const offsets: number[] = [];
  let from = 0;
  for (const { index } of line.matchAll(SENTENCE_JUNCTION.pattern)) {
    const sentence = line.slice(Math.max(from, index - MAX_LOOK_LENGTH), index);
    if (sentence.split(/\s+/).length < WORDS_OF_A_SENTENCE) continue;
    if (isPartOfName(line, index) || opensInsideSentence(line, index)) continue;
    offsets.push(index);
    from = index;
  }
  return offsets;
}

/** `Focus.Online`, `Jugend.Kultur.Haus`: a stop between words that stand alone is no sentence's end. */
function isPartOfName(line: string, at: number): boolean {
  if (line[at - 1] !== '.') return false;
  const earlier = line.slice(Math.max(0, at - MAX_WORD_LENGTH), at);
  const before = /[^\s.]*\.$/.exec(earlier)?.[0] ?? '';
  const after = /^[^\s]*/.exec(line.slice(at, at + MAX_WORD_LENGTH))?.[0] ?? '';
  return (
    /^(?:\p{Lu}\p{Ll}{0,3}|\d+|www|\p{L})\.$/u.test(before) ||
    /\p{L}\.\p{L}+\.$/u.test(earlier) ||
    /\.\p{L}/u.test(after)
  );
}

/** How far back a quotation may have been opened; what lies further back is not looked at, so that long lines stay linear. */
const MAX_QUOTE_LENGTH = 4000;

/** A mark that closes what was opened before (`Aggression.“Lawrow`) or follows another mark opens nothing new. */
function opensInsideSentence(line: string, at: number): boolean {
  const before = line.slice(Math.max(0, at - 2), at);
  if (/[“”"»«]$/.test(before) && !/[.!?…]["“”»«]$|["“”»«][.!?]$/.test(before)) return true;
  return closesPending(line, at);
}

const OPENER_OF: Readonly<Record<string, string>> = { '“': '„', '«': '»', '»': '«' };

function closesPending(line: string, at: number): boolean {
  const mark = line[at] ?? '';
  const earlier = line.slice(Math.max(0, at - MAX_QUOTE_LENGTH), at);
  if (mark === '"') return (earlier.split('"').length - 1) % 2 === 1;
  const opener = OPENER_OF[mark];
  return opener !== undefined && earlier.lastIndexOf(opener) > earlier.lastIndexOf(mark);
}

/** The words of a page that stand somewhere without a letter, digit or hyphen beside them. */
export function wordsAlone(page: string): Set<string> {
  return new Set(page.match(/[\p{L}\p{N}-]+/gu));
}

/**
 * Offsets of junctions inside a word, `GenfUS-Außenminister`. Both halves must stand alone elsewhere on the page
 * (`Genf`, `US-Außenminister`): that tells them from brands (`WhatsApp`).
 */
export function camelJunctions(line: string, alone: ReadonlySet<string>): number[] {
  const offsets: number[] = [];
  for (const { 0: word, index } of line.matchAll(/[\p{L}-]+/gu)) {
    if (word.length > MAX_WORD_LENGTH) continue;
    for (const { index: at } of word.matchAll(CAMEL_JUNCTION.pattern)) {
      if (alone.has(word.slice(0, at)) && alone.has(word.slice(at))) offsets.push(index + at);
    }
  }
  return offsets;
}

export function openingJunctions(line: string): number[] {
  return [...line.matchAll(OPENING_JUNCTION.pattern)].map(({ index }) => index);
}
