import { z } from 'zod';

const OptionalText = z
  .string()
  .nullish()
  .transform((value) => value ?? null);

/** What is read of a JSON line; its other keys are ignored. */
const JsonArticle = z.object({
  id: z
    .union([z.string().min(1), z.int()], 'must be a string that is not empty, or a whole number')
    .transform(String),
  text: OptionalText,
  html: OptionalText,
  url: OptionalText,
  headline: OptionalText,
  date_published: OptionalText,
});

/** A line's article, or a page of which nobody has said yet what in it is the article. */
export type JsonArticle = Omit<z.infer<typeof JsonArticle>, 'text' | 'html'> &
  ({ text: string; html: null } | { text: null; html: string });

export type ParsedArticle =
  | { status: 'parsed'; article: JsonArticle }
  | { status: 'unfit'; reason: string; message: string };

/** The article a line of JSON holds, or what keeps it from being one. */
export function parseArticle(line: string): ParsedArticle {
  const json = parseJson(line);
  if (json.status === 'unfit') return json;
  const parsed = JsonArticle.safeParse(json.value);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const key = issue?.path.join('.') ?? '';
    const what = key === '' ? 'it is no JSON object' : `"${key}": ${issue?.message}`;
    return unfit(
      'bad_document',
      `${what}; expected {"id", "text" or "html", "url"?, "headline"?, "date_published"?}`,
    );
  }
  return judged(parsed.data);
}

function judged(article: z.infer<typeof JsonArticle>): ParsedArticle {
  for (const [key, value] of Object.entries(article)) {
    if (value === null) continue;
    if (/\p{Cs}/u.test(value))
      return unfit(
        'invalid_encoding',
        `"${key}" holds half a surrogate pair; write the whole pair or drop it`,
      );
    if (value.includes('\0')) return unfit('nul_bytes', `"${key}" holds a NUL character; drop it`);
  }
  const { text, html, ...rest } = article;
  if (text === null && html === null)
    return unfit('bad_document', '"text" and "html" are both missing; give one of them');
  if (!/\S/.test(text ?? html ?? ''))
    return unfit(
      'empty',
      `"${text === null ? 'html' : 'text'}" is blank; drop the line or fill it`,
    );
  if (text !== null) return { status: 'parsed', article: { ...rest, text, html: null } };
  return { status: 'parsed', article: { ...rest, text: null, html: html ?? '' } };
}

function parseJson(line: string): { status: 'parsed'; value: unknown } | Unfit {
  try {
    return { status: 'parsed', value: JSON.parse(line) };
  } catch (error) {
    const what = error instanceof Error ? error.message : 'no JSON';
    return unfit('bad_json', `${what}; each line must be one whole JSON object`);
  }
}

type Unfit = Extract<ParsedArticle, { status: 'unfit' }>;

function unfit(reason: string, message: string): Unfit {
  return { status: 'unfit', reason, message };
}
