import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { columnsOf } from '../../pipeline/export/columns.ts';
import { TABLES } from '../../schemas/tables/index.ts';
import type { Table } from '../../schemas/tables/table.ts';

/** Names are a contract: others read them. */
const COLUMNS = {
  pages:
    'article_id source_id source_file source_sha256 media_type encoding url text status reason',
  articles:
    'article_id source_id url outlet headline kicker lead authors agencies dateline date_published date_precision ' +
    'date_evidence date_crawled language locale n_paragraphs n_quotes n_chars_page n_chars_article warnings duplicate_of update_of date_modified topics is_free',
  paragraphs: 'paragraph_id article_id seq role text start end reuse_cluster_id',
  sentences: 'sentence_id paragraph_id article_id seq text start end',
  quotes:
    'quote_id article_id paragraph_id seq type medium text start end spans parent_quote_id mark_open mark_close ' +
    'marks_status speaker_text speaker_start speaker_end speaker_id speaker_name speaker_method cue_text cue_lemma ' +
    'cue_start cue_end cue_spans frame_start frame_end frame_spans addressee_text addressee_start addressee_end mood ' +
    'rule confidence quote_cluster_id passage_url',
  mentions: 'mention_id entity_id article_id paragraph_id type form text start end',
  entities:
    'entity_id type name aliases identifiers n_mentions n_articles n_quotes role party gender',
  attributes: 'attribute_id entity_id article_id kind value text start end rule confidence',
  quote_clusters:
    'quote_cluster_id quote_id start end relation similarity omitted_text first_article_id conflicting_speaker conflicting_content',
  reuse_clusters:
    'reuse_cluster_id paragraph_id sentence_ids start end similarity credited_agency first_article_id',
  dropped: 'segment_id article_id seq text start end reason rule has_quote_marks',
  failures: 'source_file stage reason message',
};

describe('tables', () => {
  it('have the columns of the contract, in its order', () => {
    const columns = TABLES.map((table) => [table.name, Object.keys(table.row.shape).join(' ')]);
    expect(columns).toEqual(Object.entries(COLUMNS));
  });

  it.each(TABLES)('$name: a row of the examples is a row', (table: Table) => {
    const row = Object.fromEntries(columnsOf(table).map(({ name, example }) => [name, example]));
    expect(table.row.safeParse(row).error?.issues ?? []).toEqual([]);
  });

  it.each(TABLES)('$name: its foreign keys name the primary key of a table', (table: Table) => {
    for (const key of table.foreignKeys) {
      const target: Table | undefined = TABLES.find(({ name }) => name === key.table);
      expect(target?.primaryKey).toEqual([key.references]);
    }
  });

  it.each(TABLES)('$name: a text and its offsets are null together', (table: Table) => {
    const nullable = new Map(columnsOf(table).map((column) => [column.name, column.nullable]));
    for (const { text, start, end } of table.slices) {
      expect([nullable.get(start), nullable.get(end)]).toEqual([
        nullable.get(text),
        nullable.get(text),
      ]);
    }
  });

  it('refuses a column that says nothing of itself', () => {
    const lost = z
      .string()
      .meta({ description: 'lost', examples: ['a'] })
      .nullable();
    const table: Table = {
      name: 'lossy',
      description: '',
      row: z.strictObject({ text: lost }),
      primaryKey: [],
      foreignKeys: [],
      slices: [],
    };
    expect(() => columnsOf(table)).toThrow('lossy.text: no description');
  });
});
