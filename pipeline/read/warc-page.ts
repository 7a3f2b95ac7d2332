import type { Outcome } from '../../schemas/outcome.ts';
import { NOTHING_DECLARED, type Page } from '../../schemas/page.ts';
import { sha1InBase32 } from './block-digest.ts';
import { decode } from './decode.ts';
import { charsetIn, contentOf, type Fields, type Message, messageOf } from './http-message.ts';
import { hasMojibake } from './mojibake.ts';
import { pageOfHtml } from './page-of-html.ts';
import { pageOfText } from './page-of-text.ts';
import { type SourceRecord, unreadable } from './reader.ts';
import { uriOf } from './warc-record.ts';

/** The page in a WARC record: a response's HTML, a resource, or a conversion's plain text. */
export function pageOfWarc(record: SourceRecord): Outcome<Page> {
  const { fields, body } = messageOf(record.bytes);
  const type = fields.get('warc-type')?.toLowerCase();
  if (type === 'conversion') return pageOfConversion(record, fields, body);
  const message = type === 'response' ? messageOf(body) : { start: '', fields, body };
  return pageOfMessage(record, fields, message, body);
}

function pageOfMessage(
  record: SourceRecord,
  warc: Fields,
  message: Message,
  block: Uint8Array,
): Outcome<Page> {
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
    url: uriOf(warc),
    charset: charsetIn(message.fields),
    dateCrawled: warc.get('warc-date') ?? null,
  });
  if (outcome.status !== 'written') return outcome;
  const warnings = [...outcome.document.warnings, ...archiveWarnings(warc, block)];
  return { status: 'written', document: { ...outcome.document, warnings } };
}

/** What the archive itself says against a record: it was cut when it was fetched, or its bytes are not those that were stored. */
function archiveWarnings(warc: Fields, block: Uint8Array): string[] {
  const digest = /^sha1:([a-z2-7]{32})$/i.exec(warc.get('warc-block-digest') ?? '')?.[1];
  const isAltered = digest !== undefined && digest.toUpperCase() !== sha1InBase32(block);
  return [
    ...(warc.has('warc-truncated') ? ['truncated'] : []),
    ...(isAltered ? ['digest_mismatch'] : []),
  ];
}

function pageOfConversion(record: SourceRecord, fields: Fields, body: Uint8Array): Outcome<Page> {
  const decoded = decode(body);
  if (decoded.status === 'undecodable') return unreadable(record, decoded.reason, decoded.message);
  const { text, encoding, warnings } = decoded;
  return {
    status: 'written',
    document: {
      ...pageOfText(record, sourceIdOf(record, fields), text),
      url: uriOf(fields),
      mediaType: 'text/plain',
      encoding,
      articleByContract: false,
      declared: { ...NOTHING_DECLARED, dateCrawled: fields.get('warc-date') ?? null },
      warnings: [
        ...warnings,
        ...(hasMojibake(text) ? ['mojibake'] : []),
        ...archiveWarnings(fields, body),
      ],
    },
  };
}

/** An address and when it was fetched name a page in any archive; without an address, the archive and the place do. */
function sourceIdOf({ key, place }: SourceRecord, warc: Fields): string {
  const uri = uriOf(warc);
  if (uri === null) return `${key} ${place}`;
  const date = warc.get('warc-date');
  return date === undefined ? uri : `${uri} ${date}`;
}
