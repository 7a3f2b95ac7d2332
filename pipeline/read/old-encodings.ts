import iconv from 'iconv-lite';

/** What editors and mail programs of old Macs and of DOS wrote; nothing in such a file says so. */
const OLD = [
  { name: 'macintosh', called: 'Mac Roman', remedy: 'iconv -f MACINTOSH -t UTF-8' },
  { name: 'ibm850', called: 'CP850 (DOS)', remedy: 'iconv -f CP850 -t UTF-8' },
] as const;

/** `ä` beside a letter, `„` in front of one, `“` behind one or behind a stop, ` – ` between blanks. */
const FITTING =
  /(?<=[a-zäöüß])[äöüß]|[äöüÄÖÜ](?=[a-zäöüß])|(?<=[a-z])[éèêáàóçñ]|[éèêáàóçñ](?=[a-z])|(?<![\p{L}\d])[„»‚](?=[\p{L}\d])|(?<=[\p{L}\d.,!?…])[“”«‘’…]|(?<=\s)[–—](?=\s)|(?<=\d ?)[€°]|§(?= ?\d)/gu;
const GERMAN = /(?<=[a-zäöüß])[äöüß]|[äöüÄÖÜ](?=[a-zäöüß])/gu;
const ABOVE_ASCII = /[^\0-\x7f]/gu;

/** So many umlauts that stand where umlauts stand are no accident; and this share of all that is not ASCII must fit. */
const MIN_GERMAN = 3;
const NEARLY_ALL = 0.9;

/** How well the characters above ASCII stand where German has them. */
function fitOf(text: string): { german: number; share: number } {
  const all = text.match(ABOVE_ASCII)?.length ?? 0;
  const german = text.match(GERMAN)?.length ?? 0;
  return { german, share: all === 0 ? 0 : (text.match(FITTING)?.length ?? 0) / all };
}

export interface OldText {
  name: string;
  called: string;
  remedy: string;
  text: string;
  /** Whether there is enough of it to take it for that. */
  isSure: boolean;
}

/**
 * The text of bytes that are no UTF-8, if they make better German in an encoding of old than in Windows-1252, where
 * `für` in Mac Roman reads `fŸr` and in CP850 has a byte for no character; null if they do not.
 */
export function oldText(bytes: Uint8Array): OldText | null {
  const read = (encoding: string) => iconv.decode(Buffer.from(bytes), encoding);
  const usual = fitOf(read('win1252'));
  if (usual.german > 0 && usual.share > 0.5) return null;
  const found = OLD.map((old) => {
    const text = read(old.name);
    return { ...old, text, ...fitOf(text) };
  }).filter(({ german, share }) => german > usual.german && share > usual.share);
  const best = found.sort((a, b) => b.share - a.share || b.german - a.german)[0];
  if (best === undefined) return null;
  const { name, called, remedy, text, german, share } = best;
  const isSure = german >= MIN_GERMAN && german > 10 * usual.german && share >= NEARLY_ALL;
  return { name, called, remedy, text, isSure };
}
