import { z } from 'zod';
import { Id } from './id.ts';
import { SegmentedArticle } from './sentences.ts';
import { Span } from './span.ts';

export const EntityType = z.enum(['PER', 'LOC', 'ORG', 'MISC']);
export type EntityType = z.infer<typeof EntityType>;

export const MentionForm = z.enum(['name', 'nominal', 'pronoun']);
export type MentionForm = z.infer<typeof MentionForm>;

/** A stretch that names or stands for an entity; `entity` is the index of that entity in the article's list. */
export const Mention = Span.safeExtend({
  id: Id,
  paragraphId: Id,
  type: EntityType,
  form: MentionForm,
  entity: z.int().min(0),
});
export type Mention = z.infer<typeof Mention>;

/** An entity as far as one article knows it. `name` is canonical within the article ("Sergej Lawrow"). */
export const ArticleEntity = z.strictObject({
  type: EntityType,
  name: z.string().min(1),
  aliases: z.array(z.string()),
  /** `scheme:value`, such as `iso3166-1:UA`. */
  identifiers: z.array(z.string()),
});
export type ArticleEntity = z.infer<typeof ArticleEntity>;

export const AttributeKind = z.enum(['role', 'affiliation', 'party', 'gender', 'age', 'origin']);
export type AttributeKind = z.infer<typeof AttributeKind>;

/** The phenomenon that told of an attribute; `annotate/entities/attributes` has an example of each. */
export const AttributeRule = z.enum([
  'title-before-name',
  'apposition-after-name',
  'apposition-before-name',
  'description',
  'predicate',
  'predicate-before-name',
  'bracket',
  'compound',
  'adjective',
  'genitive-before-name',
  'body-behind',
  'place-behind',
  'pronoun',
  'age-phrase',
]);
export type AttributeRule = z.infer<typeof AttributeRule>;

/** What an article says of an entity; the span is the words that say it, `entity` an index into the article's list. */
export const Attribute = Span.safeExtend({
  id: Id,
  entity: z.int().min(0),
  kind: AttributeKind,
  value: z.string().min(1),
  rule: AttributeRule,
  confidence: z.number().min(0).max(1),
});
export type Attribute = z.infer<typeof Attribute>;

export const QuoteType = z.enum([
  'direct',
  'mixed',
  'indirect',
  'reported',
  'indirect_free_indirect',
  'free_indirect',
  'term',
]);
export type QuoteType = z.infer<typeof QuoteType>;

export const Medium = z.enum(['speech', 'writing', 'thought']);
export type Medium = z.infer<typeof Medium>;

export const Mood = z.enum(['indicative', 'konjunktiv_1', 'konjunktiv_2']);
export type Mood = z.infer<typeof Mood>;

export const Marks = z.strictObject({
  open: z.string(),
  close: z.string().nullable(),
  status: z.enum(['ok', 'mismatched', 'unclosed']),
});
export type Marks = z.infer<typeof Marks>;

/** How a speaker is found. */
export const SpeakerMethod = z.enum([
  'subject-before',
  'subject-after',
  'subject-of-subclause',
  'subject-of-earlier-clause',
  'relative-pronoun',
  'quoted-person',
  'agent',
  'place-of-saying',
  'so-speaker',
  'attribution',
  'owner-of-words',
  'relative-source',
  'before-colon',
  'signature',
  'interview-label',
  'viewer',
  'of-enclosing',
  'last-speaker',
  'named-in-sentence',
  'named-behind',
  'said-below',
]);
export type SpeakerMethod = z.infer<typeof SpeakerMethod>;

/** The rules that find quotes. */
export const RuleName = z.enum([
  'headline-colon',
  'relative-source',
  'attribution',
  'wie-frame',
  'postposed-frame',
  'preposed-frame',
  'noun-frame',
  'noun-colon',
  'anaphoric-frame',
  'konjunktiv-after-colon',
  'konjunktiv-continuation',
  'konjunktiv-clause',
  'hearsay-sollen',
  'reported-act',
  'marked-utterance',
  'marked-fragment',
  'marked-term',
  'interview-turn',
]);
export type RuleName = z.infer<typeof RuleName>;

/**
 * Who says a quote. `span` is the words that tell it, `entity` an index into the article's entities; `byMetonym` where
 * a place stands for its government.
 */
export const Speaker = z.strictObject({
  span: Span.nullable(),
  name: z.string().nullable(),
  entity: z.int().min(0).nullable(),
  method: SpeakerMethod,
  byMetonym: z.boolean(),
});
export type Speaker = z.infer<typeof Speaker>;

/** The word that tells of the saying ("sagte", "zufolge"); two spans for a separable verb ("kündigte … an"). */
export const Cue = z.strictObject({ spans: z.array(Span).min(1), lemma: z.string() });
export type Cue = z.infer<typeof Cue>;

export const Quote = Span.safeExtend({
  id: Id,
  paragraphId: Id,
  type: QuoteType,
  medium: Medium.nullable(),
  /** The parts of a quote that its frame interrupts, in order; one part otherwise. */
  spans: z.array(Span).min(1),
  parentId: Id.nullable(),
  marks: Marks.nullable(),
  speaker: Speaker.nullable(),
  cue: Cue.nullable(),
  frame: z.array(Span),
  addressee: Span.nullable(),
  mood: Mood.nullable(),
  rule: RuleName,
  confidence: z.number().min(0).max(1),
});
export type Quote = z.infer<typeof Quote>;

/** Output of `annotate`. */
export const AnnotatedArticle = SegmentedArticle.extend({
  entities: z.array(ArticleEntity),
  mentions: z.array(Mention),
  attributes: z.array(Attribute),
  quotes: z.array(Quote),
});
export type AnnotatedArticle = z.infer<typeof AnnotatedArticle>;
