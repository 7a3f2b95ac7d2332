import type { Outcome } from '../../schemas/outcome.ts';
import { NOTHING_DECLARED, type Page } from '../../schemas/page.ts';
import { decode } from './decode.ts';
import { charsetIn, contentOf, type Fields, type Message, messageOf } from './http-message.ts';
import { hasMojibake } from './mojibake.ts';
import { pageOfHtml } from './page-of-html.ts';
import { pageOfText } from './page-of-text.ts';
import { type SourceRecord, unreadable } from './reader.ts';

/** The page in a WARC record: a response's HTML, a resource, or a conversion's plain text. */
export function pageOfWarc(record: SourceRecord): Outcome<Page> {
  const { fields, body } = messageOf(record.bytes);
  const type = fields.get('warc-type')?.toLowerCase();
  if (type === 'conversion') return pageOfConversion(record, fields, body);
  const message = type === 'response' ? messageOf(body) : { start: '', fields, body };
  return pageOfMessage(record, fields, message);
}

function pageOfMessage(record: SourceRecord, warc: Fields, message: Message): Outcome<Page> {
  const content = contentOf(message);
  if (content === null)
    return unreadable(
      record,
      'bad_compression',
      `its body is not the "${message.fields.get('content-encoding')}" its header says, or too long; fetch it again`,
    );
  const outcome = pageOfHtml(record, {
    sourceId: sourceIdOf(record, warc),
    bytes: content,
    url: warc.get('warc-target-uri') ?? null,
    charset: charsetIn(message.fields),
    dateCrawled: warc.get('warc-date') ?? null,
  });
  if (outcome.status !== 'written' || !warc.has('warc-truncated')) return outcome;
  const { document } = outcome;
  return {
    status: 'written',
    document: { ...document, warnings: [...document.warnings, 'truncated'] },
  };
}

function pageOfConversion(record: SourceRecord, warc: Fields, body: Uint8Array): Outcome<Page> {
  const decoded = decode(body);
  if (decoded.status === 'undecodable') return unreadable(record, decoded.reason, decoded.message);
  const { text, encoding, warnings } = decoded;
  return {
    status: 'written',
    document: {
      ...pageOfText(record, sourceIdOf(record, warc), text),
      url: warc.get('warc-target-uri') ?? null,
      mediaType: 'text/plain',
      encoding,
      articleByContract: false,
      declared: { ...NOTHING_DECLARED, dateCrawled: warc.get('warc-date') ?? null },
      warnings: hasMojibake(text) ? [...warnings, 'mojibake'] : warnings,
    },
  };
}

/** An address and when it was fetched name a page in any archive; without an address, the archive and the place do. */
function sourceIdOf({ key, place }: SourceRecord, warc: Fields): string {
  const uri = warc.get('warc-target-uri')?.replace(/^<(.*)>$/, '$1');
  if (uri === undefined) return `${key} ${place}`;
  const date = warc.get('warc-date');
  return date === undefined ? uri : `${uri} ${date}`;
}
