import { z } from 'zod';
import { Id } from './id.ts';
import { Span } from './span.ts';

/** A stretch of the page that its format sets apart (a line of plain text, an element of HTML), with the format's hints. */
export const Block = Span.safeExtend({
  /** HTML element name, null for plain text. */
  tag: z.string().nullable(),
  /** Share of the block's characters inside links, 0 to 1; 0 where the format knows no links. */
  linkDensity: z.number().min(0).max(1),
  /** Enclosing element names, outermost first. */
  ancestors: z.array(z.string()),
  /** Lower-case class words, ARIA roles and schema.org properties of the block and its ancestors. */
  hints: z.array(z.string()),
});
export type Block = z.infer<typeof Block>;

/** What the source says about itself outside its text (JSON keys, meta elements, HTTP headers); null where it says nothing. */
export const Declared = z.strictObject({
  headline: z.string().nullable(),
  kicker: z.string().nullable(),
  lead: z.string().nullable(),
  /** What JSON-LD gives as the article's text. */
  articleText: z.string().nullable(),
  authors: z.array(z.string()),
  datePublished: z.string().nullable(),
  dateEvidence: z.string().nullable(),
  dateModified: z.string().nullable(),
  dateCrawled: z.string().nullable(),
  topics: z.array(z.string()),
  /** Whether all of the article can be read without paying. */
  isFree: z.boolean().nullable(),
  outlet: z.string().nullable(),
  language: z.string().nullable(),
});
export type Declared = z.infer<typeof Declared>;

export const NOTHING_DECLARED: Declared = {
  headline: null,
  kicker: null,
  lead: null,
  articleText: null,
  authors: [],
  datePublished: null,
  dateEvidence: null,
  dateModified: null,
  dateCrawled: null,
  topics: [],
  isFree: null,
  outlet: null,
  language: null,
};

/** Output of `read`: a page's decoded text, exactly as it came, and what its format knows about it. */
export const Page = z.strictObject({
  articleId: Id,
  /** The source's own key: the JSON line's `id`, else the file's name without its endings. */
  sourceId: z.string().min(1),
  /** Path inside the input folder, with forward slashes. */
  sourceFile: z.string(),
  sourceSha256: z.string().regex(/^[0-9a-f]{64}$/),
  mediaType: z.string(),
  encoding: z.string(),
  url: z.string().nullable(),
  text: z.string(),
  blocks: z.array(Block),
  /** The source says that its text is an article and nothing else (a JSON line's `text`). */
  articleByContract: z.boolean(),
  declared: Declared,
  warnings: z.array(z.string()),
});
export type Page = z.infer<typeof Page>;
