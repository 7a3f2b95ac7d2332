import { xml } from '../xml.ts';
import type { TeiParagraph, TeiQuote } from './rows.ts';

/**
 * What stands in `body`, an element a line: the headline as its head, then the paragraphs. An intertitle heads a division of
 * its own. A headline that is only declared, and shown nowhere, has no ID. `body` must hold a paragraph.
 */
export function bodyOf(
  headline: string | null,
  paragraphs: readonly TeiParagraph[],
  quotes: readonly TeiQuote[],
): string {
  const seen = new Set<string>();
  const element = (tag: string, paragraph: TeiParagraph): string =>
    `<${tag} xml:id="${paragraph.paragraph_id}" ana="#${paragraph.role}">${marked(paragraph, quotes, seen)}</${tag}>\n`;
  const shown = paragraphs.find(({ role }) => role === 'headline');
  const rest = paragraphs.filter((paragraph) => paragraph !== shown);
  let body = '';
  if (shown !== undefined) body += element('head', shown);
  else if (headline !== null) body += `<head>${xml(headline)}</head>\n`;
  if (rest.length === 0) body += '<p/>\n';
  let isDivided = false;
  for (const paragraph of rest) {
    if (paragraph.role === 'intertitle') {
      body += `${isDivided ? '</div>\n' : ''}<div>${element('head', paragraph)}`;
      isDivided = true;
    } else body += element('p', paragraph);
  }
  return isDivided ? `${body}</div>\n` : body;
}

function marked(
  { text, start }: TeiParagraph,
  quotes: readonly TeiQuote[],
  seen: Set<string>,
): string {
  const characters = Array.from(text);
  const slice = (from: number, to: number): string =>
    xml(characters.slice(from - start, to - start).join(''));
  const end = start + characters.length;
  let at = start;
  let content = '';
  for (const quote of quotes) {
    const [from, to] = [Math.max(quote.start, at), Math.min(quote.end, end)];
    if (from >= to) continue;
    content += `${slice(at, from)}<said ${attributesOf(quote, seen)}>${slice(from, to)}</said>`;
    at = to;
  }
  return content + slice(at, end);
}

/** A quote over two paragraphs is two elements: the second points back to the first. */
function attributesOf(quote: TeiQuote, seen: Set<string>): string {
  const { quote_id, type, speaker_id, speaker_name } = quote;
  const key = seen.has(quote_id) ? `prev="#${quote_id}"` : `xml:id="${quote_id}"`;
  seen.add(quote_id);
  const direct = type === 'direct' || type === 'mixed';
  const who = speaker_id === null || speaker_name === null ? '' : ` who="#${speaker_id}"`;
  return `${key} ana="#${type}" direct="${direct}"${who}`;
}
