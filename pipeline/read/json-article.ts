import { z } from 'zod';
import { knownKeys, type Meaning } from './json-keys.ts';

const OPTIONAL_TEXT = z.string().nullish();
const JSON_OBJECT = z.record(z.string(), z.unknown());
/** Half a surrogate pair. */
const HALF_PAIR = /\p{Cs}/u;
const ID = z.union([z.string().min(1), z.int()]).transform(String);

/** A line's article, or a page of which nobody has said yet what in it is the article. */
export interface JsonArticle {
  id: string;
  content: { kind: 'text'; text: string } | { kind: 'html'; html: string };
  url: string | null;
  headline: string | null;
  lead: string | null;
  outlet: string | null;
  language: string | null;
  datePublished: string | null;
  dateModified: string | null;
  dateCrawled: string | null;
  authors: string[];
  topics: string[];
  /** Keys of which nothing is made. */
  ignored: string[];
}

export type ParsedArticle =
  | { status: 'parsed'; article: JsonArticle }
  | { status: 'unfit'; reason: string; message: string };

type Unfit = Extract<ParsedArticle, { status: 'unfit' }>;

/** The article a line of JSON holds, or what keeps it from being one. */
export function parseArticle(line: string): ParsedArticle {
  const json = parseJson(line);
  if (json.status === 'unfit') return json;
  const object = JSON_OBJECT.safeParse(json.value);
  if (!object.success) return unfit('bad_document', `it is no JSON object; ${EXPECTED}`);
  return articleOf(object.data);
}

const EXPECTED = 'expected {"id", "text" or "html", "url"?, "headline"?, "date_published"?}';

/** Keys whose value must be a text, if it is there. */
const TEXTS = ['text', 'html', 'url', 'headline', 'lead', 'outlet', 'language'] as const;

function articleOf(object: Readonly<Record<string, unknown>>): ParsedArticle {
  const { values, unknown } = knownKeys(object);
  // Exports of crawlers name their articles by address.
  const id = ID.safeParse(values.id ?? values.url);
  if (!id.success)
    return unfit(
      'bad_document',
      `"id": must be a string that is not empty, or a whole number; ${EXPECTED}`,
    );
  const texts: Partial<Record<Meaning, string>> = {};
  for (const key of TEXTS) {
    const value = OPTIONAL_TEXT.safeParse(values[key]);
    if (value.success) {
      if (typeof value.data === 'string') texts[key] = value.data;
      continue;
    }
    if (object[key] === values[key])
      return unfit('bad_document', `"${key}": must be a string; ${EXPECTED}`);
    unknown.push(key);
  }
  const flaw = flawIn({ id: id.data, ...texts });
  if (flaw !== null) return flaw;
  const content = contentOf(object, texts);
  if ('status' in content) return content;
  const article = {
    id: id.data,
    content,
    url: texts.url ?? null,
    headline: texts.headline ?? null,
    lead: texts.lead ?? null,
    outlet: texts.outlet ?? null,
    language: texts.language ?? null,
    datePublished: dateText(values.date_published),
    dateModified: dateText(values.date_modified),
    dateCrawled: dateText(values.date_crawled),
    authors: listOf(values.authors),
    topics: listOf(values.topics),
    ignored: [...unknown].sort(),
  };
  return { status: 'parsed', article };
}

function contentOf(
  object: Readonly<Record<string, unknown>>,
  { text, html }: Partial<Record<Meaning, string>>,
): JsonArticle['content'] | Unfit {
  const given = text ?? html ?? object.text ?? object.html;
  if (typeof given !== 'string')
    return unfit('bad_document', '"text" and "html" are both missing; give one of them');
  if (!/\S/.test(given)) {
    const key = typeof object.text === 'string' ? 'text' : 'html';
    return unfit('empty', `"${key}" is blank; drop the line or fill it`);
  }
  return text === undefined ? { kind: 'html', html: given } : { kind: 'text', text };
}

function flawIn(texts: Readonly<Record<string, string>>): Unfit | null {
  for (const [key, value] of Object.entries(texts)) {
    if (HALF_PAIR.test(value))
      return unfit(
        'invalid_encoding',
        `"${key}" holds half a surrogate pair; write the whole pair or drop it`,
      );
    if (value.includes('\0')) return unfit('nul_bytes', `"${key}" holds a NUL character; drop it`);
  }
  return null;
}

/** Numbers are seconds since 1970, or years nobody can place. */
function dateText(value: unknown): string | null {
  return value === undefined ? null : String(value);
}

/** `["Eva Muster"]`, or `"Eva Muster; Jan Beispiel"` as trafilatura writes it. */
function listOf(value: unknown): string[] {
  const items = typeof value === 'string' ? value.split(/\s*;\s*/) : value;
  if (!Array.isArray(items)) return [];
  return items.filter((item) => typeof item === 'string' && item.trim() !== '');
}

function parseJson(line: string): { status: 'parsed'; value: unknown } | Unfit {
  try {
    return { status: 'parsed', value: JSON.parse(line) };
  } catch (error) {
    const what = error instanceof Error ? error.message : 'no JSON';
    return unfit('bad_json', `${what}; each line must be one whole JSON object`);
  }
}

function unfit(reason: string, message: string): Unfit {
  return { status: 'unfit', reason, message };
}
