import { charsetIn, type Message, mediaTypeOf, messageOf } from './http-message.ts';
import { pageOfHtml } from './page-of-html.ts';
import { type Reader, unreadable } from './reader.ts';
import { wholeFile } from './whole-file.ts';

/** A web page saved by a browser in one file (RFC 2557): its first part in HTML, with the address it was saved from. */
export const mhtml: Reader = {
  name: 'mhtml',
  endings: ['.mhtml', '.mht'],
  wholeFiles: true,
  records: (file) => wholeFile(file, 'mhtml'),
  page(record) {
    const whole = mimeMessage(withCrlf(record.bytes));
    const part = [whole, ...partsOf(whole)].find(
      (each) => mediaTypeOf(each.fields) === 'text/html',
    );
    if (part === undefined)
      return unreadable(record, 'bad_archive', 'it holds no part in HTML; save the page again');
    const url =
      whole.fields.get('snapshot-content-location') ?? part.fields.get('content-location') ?? null;
    return pageOfHtml(record, {
      sourceId: record.key,
      bytes: decoded(part),
      url,
      charset: charsetIn(part.fields),
      dateCrawled: crawledAt(whole.fields.get('date')),
    });
  },
};

/** Boundaries and heads are found by CRLF; some programs write bare line feeds. */
function withCrlf(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('latin1').replace(/\r?\n/g, '\r\n');
}

/** Fields and body of a MIME entity, which has no first line of its own as an HTTP response has. */
function mimeMessage(text: string): Message {
  return messageOf(Buffer.from(`MIME\r\n${text}`, 'latin1'));
}

function partsOf({ fields, body }: Message): Message[] {
  const boundary = /boundary="?([^";]+)"?/i.exec(fields.get('content-type') ?? '')?.[1];
  if (boundary === undefined) return [];
  const [, ...parts] = Buffer.from(body).toString('latin1').split(`--${boundary}`);
  return parts.map((part) => mimeMessage(part.replace(/^\r\n/, '')));
}

function decoded({ fields, body }: Message): Uint8Array {
  const text = Buffer.from(body).toString('latin1');
  switch (fields.get('content-transfer-encoding')?.toLowerCase()) {
    case 'base64':
      return Buffer.from(text, 'base64');
    case 'quoted-printable':
      return Buffer.from(
        text
          .replace(/=\r\n/g, '')
          .replace(/=([\da-f]{2})/gi, (_, code: string) =>
            String.fromCharCode(Number.parseInt(code, 16)),
          ),
        'latin1',
      );
    default:
      return body;
  }
}

function crawledAt(date: string | undefined): string | null {
  const time = Date.parse(date ?? '');
  return Number.isNaN(time) ? null : new Date(time).toISOString();
}
