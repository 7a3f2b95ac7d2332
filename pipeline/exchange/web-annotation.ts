import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { ExchangeFormat } from './exchange-format.ts';

const Quote = z.strictObject({
  quote_id: z.string(),
  article_id: z.string(),
  url: z.string().nullable(),
  type: z.string(),
  text: z.string(),
  prefix: z.string(),
  suffix: z.string(),
  start: z.number(),
  end: z.number(),
  speaker_id: z.string().nullable(),
  speaker_name: z.string().nullable(),
  rule: z.string(),
  confidence: z.number(),
});

/** W3C Web Annotations (JSON-LD, a line each): quotes with selectors by words and by place in the page's text. */
export const webAnnotation: ExchangeFormat = {
  name: 'web-annotation',
  summary: 'W3C Web Annotations, a line of JSON-LD a quote',
  reader: 'Hypothesis, Recogito, or any reader of the Web Annotation Data Model',
  columns: {
    'quotes.quote_id': 'id (urn:wortlaut:…)',
    'articles.url': 'target.source; urn:wortlaut:article_id without one',
    'quotes.text': 'TextQuoteSelector exact, with 32 characters before and behind',
    'quotes.start': 'TextPositionSelector start, in code points of pages.text',
    'quotes.end': 'TextPositionSelector end',
    'quotes.type': 'body with purpose tagging',
    'quotes.speaker_name': 'body with purpose identifying',
    'quotes.speaker_id': 'id of that body',
    'quotes.rule': 'body with purpose describing, with the confidence',
    'quotes.confidence': 'body with purpose describing',
  },
  async write(dataset, { folder }) {
    const quotes = await dataset.rows(
      Quote,
      `SELECT quote.quote_id, quote.article_id, article.url, CAST(quote.type AS VARCHAR) AS type, quote.text,
        substr(page.text, greatest(1, quote.start + 1 - 32), least(32, quote.start)) AS prefix,
        substr(page.text, quote."end" + 1, 32) AS suffix, quote.start, quote."end",
        quote.speaker_id, quote.speaker_name, CAST(quote.rule AS VARCHAR) AS rule, quote.confidence
      FROM quotes AS quote JOIN articles AS article USING (article_id) JOIN pages AS page USING (article_id)
      ORDER BY quote.article_id, quote.seq`,
    );
    writeFileSync(
      join(folder, 'annotations.jsonl'),
      quotes.map((quote) => `${JSON.stringify(annotationOf(quote))}\n`).join(''),
    );
    return ['annotations.jsonl'];
  },
};

function annotationOf(quote: z.infer<typeof Quote>) {
  const { quote_id, article_id, url, type, text, prefix, suffix, start, end, rule } = quote;
  return {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: `urn:wortlaut:${quote_id}`,
    type: 'Annotation',
    motivation: 'identifying',
    body: [
      { type: 'TextualBody', purpose: 'tagging', value: type },
      ...(quote.speaker_name === null ? [] : [speakerBody(quote.speaker_name, quote.speaker_id)]),
      {
        type: 'TextualBody',
        purpose: 'describing',
        value: `rule ${rule}, confidence ${quote.confidence}`,
      },
    ],
    target: {
      source: url ?? `urn:wortlaut:${article_id}`,
      selector: [
        { type: 'TextQuoteSelector', exact: text, prefix, suffix },
        { type: 'TextPositionSelector', start, end },
      ],
    },
  };
}

function speakerBody(name: string, id: string | null) {
  return {
    ...(id === null ? {} : { id: `urn:wortlaut:${id}` }),
    type: 'TextualBody',
    purpose: 'identifying',
    value: name,
  };
}
