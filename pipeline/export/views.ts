/** A view for people, beside `proof`: what a question of a newsroom comes down to, in one row an answer. */
interface View {
  name: string;
  description: string;
  sql: string;
}

/** An article a row, with the text that readers of it would call its text. */
export const DOCUMENTS = `SELECT article.article_id, article.source_id, article.url, article.outlet, article.headline,
  article.authors, article.agencies, article.date_published, article.language,
  coalesce(string_agg(paragraph.text, chr(10) || chr(10) ORDER BY paragraph.seq), '') AS text
  FROM articles AS article LEFT JOIN paragraphs AS paragraph ON paragraph.article_id = article.article_id
    AND paragraph.role IN ('headline', 'lead', 'intertitle', 'body', 'list_item')
  GROUP BY ALL`;

export const VIEWS: readonly View[] = [
  {
    name: 'who_said_what',
    description:
      'Every quote with its speaker, article, outlet and date, and the utterance it belongs to.',
    sql: `SELECT quote.quote_id, coalesce(quote.speaker_name, quote.speaker_text) AS speaker, quote.speaker_id,
      entity.role AS speaker_role, entity.party AS speaker_party, quote.type, quote.text, quote.confidence,
      article.article_id, article.outlet, article.date_published, article.headline, article.url,
      quote.quote_cluster_id
      FROM quotes AS quote JOIN articles AS article USING (article_id)
      LEFT JOIN entities AS entity ON entity.entity_id = quote.speaker_id`,
  },
  {
    name: 'utterances',
    description:
      'One row an utterance that several quotes have: who said it, its fullest wording, who had it first, and where they disagree.',
    sql: `SELECT member.quote_cluster_id,
      mode(coalesce(quote.speaker_name, quote.speaker_text)) AS speaker,
      list(DISTINCT coalesce(quote.speaker_name, quote.speaker_text))
        FILTER (coalesce(quote.speaker_name, quote.speaker_text) IS NOT NULL) AS speakers,
      arg_max(substr(page.text, member.start + 1, member."end" - member.start),
        [(quote.type IN ('direct', 'mixed'))::INTEGER, member."end" - member.start]) AS wording,
      any_value(member.first_article_id) AS first_article_id,
      any_value(first.outlet) AS first_outlet, any_value(first.date_published) AS first_date,
      count(DISTINCT quote.article_id) AS n_articles, count(*) AS n_quotes,
      list(DISTINCT article.outlet) FILTER (article.outlet IS NOT NULL) AS outlets,
      histogram(member.relation::VARCHAR) AS relations, min(member.similarity) AS least_similarity,
      bool_or(member.conflicting_speaker) AS conflicting_speaker,
      list(member.conflicting_content) FILTER (member.conflicting_content IS NOT NULL) AS conflicting_content
      FROM quote_clusters AS member JOIN quotes AS quote USING (quote_id)
      JOIN articles AS article USING (article_id) JOIN pages AS page USING (article_id)
      JOIN articles AS first ON first.article_id = member.first_article_id
      GROUP BY member.quote_cluster_id`,
  },
  {
    name: 'voices',
    description:
      'One row a speaker: what is known of them, how often and in how many articles and outlets they are quoted, and how many words they get. Who is no entity is one speaker within an article only.',
    sql: `SELECT quote.speaker_id, CASE WHEN quote.speaker_id IS NULL THEN article_id END AS article_id, coalesce(entity.name, quote.speaker_name, quote.speaker_text) AS speaker,
      entity.type::VARCHAR AS type, entity.role, entity.party, entity.gender::VARCHAR AS gender,
      count(*) AS n_quotes, count(*) FILTER (quote.type IN ('direct', 'mixed')) AS n_word_for_word,
      sum(len(string_split_regex(trim(quote.text), '\\s+'))) AS n_words,
      count(DISTINCT quote.article_id) AS n_articles, count(DISTINCT article.outlet) AS n_outlets,
      min(article.date_published) AS first_date, max(article.date_published) AS last_date
      FROM quotes AS quote JOIN articles AS article USING (article_id)
      LEFT JOIN entities AS entity ON entity.entity_id = quote.speaker_id
      WHERE quote.type <> 'term' AND coalesce(quote.speaker_id, quote.speaker_text) IS NOT NULL
      GROUP BY ALL`,
  },
  {
    name: 'documents',
    description:
      'One row an article with its text, for readers that want a document a row: headline, lead and body with intertitles and lists, a blank line between paragraphs.',
    sql: DOCUMENTS,
  },
];
