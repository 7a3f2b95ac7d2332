import { z } from 'zod';
import { Marks, Medium, Mood, QuoteType, RuleName } from '../annotations.ts';
import { Id } from '../id.ts';
import { column, Int32, Pair, Text, tableOf, Unit } from './table.ts';

const offset = Int32.nullable();

export const QuoteRow = z.strictObject({
  quote_id: column(
    Id,
    "Hash of the article, the quote's text and its ordinal among equals.",
    'quo_x3c5v7m2k4q6a2ya',
  ),
  article_id: column(Id, 'The article it belongs to.', 'art_k3v5x2q7a4c6m2ya'),
  paragraph_id: column(Id, 'The paragraph it begins in.', 'par_m4x6q2a7k5v3c2ya'),
  seq: column(Int32, 'Position among the quotes of the article, from 0; an outer one first.', 3),
  type: column(
    QuoteType,
    'direct: a whole utterance in marks. mixed: a quoted fragment inside a report. indirect: frame and reported clause. ' +
      'reported: a summary of a speech act. indirect_free_indirect: Konjunktiv with no frame of its own. ' +
      "free_indirect: neither, yet somebody's words. term: marked words that nobody says here.",
    'direct',
  ),
  medium: column(Medium.nullable(), 'How it was uttered; null where nothing tells.', 'speech'),
  text: column(
    Text,
    'Its words from first to last, marks and a frame that interrupts it included.',
    '«Diplomatie ist nicht tot»',
  ),
  start: column(Int32, 'First code point in pages.text.', 412),
  end: column(Int32, 'Code point after the last.', 438),
  spans: column(z.array(Pair), 'Its parts, without a frame that interrupts it.', [[412, 438]]),
  parent_quote_id: column(Id.nullable(), 'The quote it stands in.', 'quo_c2a4k6m3q5v7x2ya'),
  mark_open: column(z.string().nullable(), 'Its opening mark; null without marks.', '«'),
  mark_close: column(z.string().nullable(), 'Its closing mark; null without one.', '»'),
  marks_status: column(
    Marks.shape.status.nullable(),
    'Whether its marks are a pair; null without marks.',
    'ok',
  ),
  speaker_text: column(
    z.string().nullable(),
    'The words that tell who speaks; null where none do.',
    'ein Beamter des Aussenministeriums',
  ),
  speaker_start: column(offset, 'First code point of speaker_text in pages.text.', 446),
  speaker_end: column(offset, 'Code point after its last.', 480),
  speaker_id: column(
    Id.nullable(),
    'The entity that speaks; null where it is unknown.',
    'ent_v6x2a4c3k5m7q2ya',
  ),
  speaker_name: column(
    z.string().nullable(),
    "The speaker's canonical name, or the words for one that is no entity; null where it is unknown.",
    'Sergej Lawrow',
  ),
  speaker_method: column(
    z.string().nullable(),
    'What the speaker was found by; it ends in "by metonym" where a place speaks for its government. Null where there is none.',
    'subject-after',
  ),
  cue_text: column(
    z.string().nullable(),
    'The words of saying, from the first part of a separable verb to its last.',
    'sagte',
  ),
  cue_lemma: column(z.string().nullable(), 'Their dictionary form.', 'sagen'),
  cue_start: column(offset, 'First code point of cue_text in pages.text.', 440),
  cue_end: column(offset, 'Code point after its last.', 445),
  cue_spans: column(z.array(Pair), 'Its parts: two for "kündigte … an", none without a cue.', [
    [440, 445],
  ]),
  frame_start: column(offset, 'First code point in pages.text of the words around a quote.', 440),
  frame_end: column(offset, 'Code point after their last.', 480),
  frame_spans: column(z.array(Pair), 'Their parts; none without a frame.', [[440, 480]]),
  addressee_text: column(
    z.string().nullable(),
    'The words that tell to whom it is said.',
    'Journalisten',
  ),
  addressee_start: column(offset, 'First code point of addressee_text in pages.text.', 490),
  addressee_end: column(offset, 'Code point after its last.', 502),
  mood: column(Mood.nullable(), 'Mood of its main verb; null where none tells.', 'indicative'),
  rule: column(RuleName, 'The rule that found it.', 'postposed-frame'),
  confidence: column(
    Unit,
    'How sure it is that this is a quote and that its speaker is right or rightly missing, from 0 to 1: how often its rule is right ' +
      '(counted on annotated news for the frequent ones, weighed case by case for reported-act, set by hand for the others) ' +
      'times how far the way its speaker was found can be trusted (counted on annotated news).',
    0.95,
  ),
  quote_cluster_id: column(
    Id.nullable(),
    'The group of quotes in quote_clusters that are one utterance; null for one that stands alone.',
    'qcl_k7m2q4v3x5a6c2ya',
  ),
  passage_url: column(
    z.string().nullable(),
    "The address of its words in the page, which a browser scrolls to; null where the page's address is unknown.",
    'https://www.example.com/genf#:~:text=%C2%ABDiplomatie%20ist%20nicht%20tot%C2%BB',
  ),
});
export type QuoteRow = z.infer<typeof QuoteRow>;

export const quotes = tableOf({
  name: 'quotes',
  description: 'Who says what to whom, word for word: direct, mixed and reported speech.',
  row: QuoteRow,
  primaryKey: ['quote_id'],
  foreignKeys: [
    { column: 'article_id', table: 'articles', references: 'article_id' },
    { column: 'paragraph_id', table: 'paragraphs', references: 'paragraph_id' },
    { column: 'parent_quote_id', table: 'quotes', references: 'quote_id' },
    { column: 'speaker_id', table: 'entities', references: 'entity_id' },
  ],
  slices: [
    { text: 'text', start: 'start', end: 'end' },
    { text: 'speaker_text', start: 'speaker_start', end: 'speaker_end' },
    { text: 'cue_text', start: 'cue_start', end: 'cue_end' },
    { text: 'addressee_text', start: 'addressee_start', end: 'addressee_end' },
  ],
});
