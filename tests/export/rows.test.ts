import { describe, expect, it } from 'vitest';
import { tablesOf } from '../../pipeline/export/rows.ts';
import type { LinkedArticle } from '../../schemas/links.ts';
import {
  bareArticle,
  bareQuote,
  fullArticle,
  parted,
  SAMPLE_FAILURES,
  sampleAnnotated,
  sampleLinks,
} from './sample.ts';

const tables = tablesOf(sampleAnnotated(), sampleLinks(), SAMPLE_FAILURES);

const tablesOfOne = (linked: LinkedArticle) => {
  const { annotated, link } = parted(linked);
  return tablesOf([annotated], [link], []);
};

/** Python's slice: by code points. */
const codePointSlice = (text: string, start: number, end: number) =>
  [...text].slice(start, end).join('');

describe('tablesOf', () => {
  it('places a quote, its speaker, cue and addressee by code points, after emoji', () => {
    const text = tables.pages[0]?.text ?? '';
    const [quote] = tables.quotes;
    if (quote === undefined) throw new Error('no quote');
    expect(quote.text).toBe('„Wir kommen🤝“');
    expect(quote.end - quote.start).toBe(13);
    const placed: [string | null, number | null, number | null][] = [
      [quote.text, quote.start, quote.end],
      [quote.speaker_text, quote.speaker_start, quote.speaker_end],
      [quote.cue_text, quote.cue_start, quote.cue_end],
      [quote.addressee_text, quote.addressee_start, quote.addressee_end],
    ];
    for (const [words, start, end] of placed)
      expect(codePointSlice(text, start ?? -1, end ?? -1)).toBe(words);
  });

  it('gives a cue of two parts its outer bounds, and each part in cue_spans', () => {
    const text = tables.pages[0]?.text ?? '';
    const quote = tables.quotes[0];
    expect(quote?.cue_text).toBe('kündigte Lawrow der Presse; "NA"\tan');
    expect(quote?.cue_spans.map(([start, end]) => codePointSlice(text, start, end))).toEqual([
      'kündigte',
      'an',
    ]);
    expect([quote?.frame_start, quote?.frame_end]).toEqual([quote?.cue_start, quote?.cue_end]);
    expect(quote?.frame_spans).toHaveLength(2);
  });

  it('names a speaker as the corpus does, and one that is no entity as the article does', () => {
    expect(tables.quotes.map(({ speaker_id, speaker_name }) => [speaker_id, speaker_name])).toEqual(
      [
        [tables.entities[0]?.entity_id, 'Sergej Lawrow'],
        [null, 'ein Beamter'],
      ],
    );
  });

  it('leaves null what is not known', () => {
    const article = bareArticle('x', 'So „offen“.');
    const bare = { ...article, quotes: [bareQuote(article, '„offen“')] };
    expect(tablesOfOne(bare).quotes[0]).toMatchObject({
      mark_open: null,
      marks_status: null,
      speaker_text: null,
      speaker_start: null,
      speaker_id: null,
      speaker_name: null,
      cue_text: null,
      cue_spans: [],
      frame_start: null,
      frame_spans: [],
      addressee_end: null,
      mood: null,
      quote_cluster_id: null,
      passage_url: null,
    });
  });

  it('counts characters of the page and of the article in code points', () => {
    const [article] = tables.articles;
    const [page] = tables.pages;
    expect(article?.n_chars_page).toBe([...(page?.text ?? '')].length);
    const sizes = tables.paragraphs
      .filter(({ article_id }) => article_id === article?.article_id)
      .map(({ start, end }) => end - start);
    expect(article?.n_chars_article).toBe(sizes.reduce((sum, size) => sum + size, 0));
    expect([article?.n_paragraphs, article?.n_quotes]).toEqual([2, 2]);
  });

  it('orders articles by source ID, what stands in them by its place, failures by file', () => {
    expect(tables.articles.map(({ source_id }) => source_id)).toEqual(['0 NA', '1']);
    expect(tables.paragraphs.map(({ role, seq }) => [role, seq])).toEqual([
      ['lead', 0],
      ['body', 1],
      ['body', 0],
    ]);
    expect(tables.sentences.map(({ seq }) => seq)).toEqual([0, 1, 2]);
    expect(tables.failures.map(({ source_file, message }) => [source_file, message])).toEqual([
      ['a "NA".jsonl', 'line 3: -\n"x"'],
      ['a "NA".jsonl', 'line 3: -\n"x"'],
      ['b.txt', null],
    ]);
  });

  it('makes the same rows of the links in any order', () => {
    const reversed = tablesOf(
      sampleAnnotated().reverse(),
      sampleLinks().reverse(),
      [...SAMPLE_FAILURES].reverse(),
    );
    expect(reversed).toEqual(tables);
  });

  it.each([
    ['„Start“', true],
    ['‚so', true],
    ['»', true],
    ['‹a›', true],
    ['"', true],
    ['＂so＂', true],
    ["'so'", true],
    ['’so’', true],
    ['der Hans’', true],
    ['Wie geht’s?', false],
    ["Wie geht's?", false],
    ['Zum Inhalt springen', false],
  ])('sees whether a dropped %s has quotation marks: %s', (text, expected) => {
    const article = bareArticle('x', text);
    const segment = {
      id: article.paragraphs[0]?.id ?? '',
      start: 0,
      end: text.length,
      reason: 'other' as const,
      rule: 'x',
    };
    expect(tablesOfOne({ ...article, dropped: [segment] }).dropped[0]?.has_quote_marks).toBe(
      expected,
    );
  });

  it('throws where link has not seen an article', () =>
    expect(() => tablesOf(sampleAnnotated(), [], [])).toThrow('it was not linked'));

  it('throws where a mention is of an entity that link did not name', () => {
    const unnamed = { ...fullArticle(), entityIds: [] };
    expect(() => tablesOfOne(unnamed)).toThrow('entity 0 has no ID');
  });
});
