import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { tokensOf } from '../segment/tokens/tokens.ts';
import type { ExchangeFormat } from './exchange-format.ts';

const Sentence = z.strictObject({
  sentence_id: z.string(),
  article_id: z.string(),
  paragraph_id: z.string(),
  text: z.string(),
  start: z.number(),
});
type Sentence = z.infer<typeof Sentence>;

/** A name or a quote: what a token is inside of, by the label it gets. */
const Stretch = z.strictObject({
  article_id: z.string(),
  label: z.string(),
  start: z.number(),
  end: z.number(),
});
type Stretch = z.infer<typeof Stretch>;

/** CoNLL-U, a sentence a block: tokens with names and quotes in MISC, the grammatical columns empty. */
export const conllu: ExchangeFormat = {
  name: 'conllu',
  summary: 'CoNLL-U: sentences and tokens, names and quotes in MISC',
  reader: 'conllu.parse(open("wortlaut.conllu").read())',
  columns: {
    'articles.article_id': '# newdoc id',
    'sentences.paragraph_id': '# newpar id',
    'sentences.sentence_id': '# sent_id',
    'sentences.text': '# text (white space made one blank), FORM, SpaceAfter=No',
    'mentions.type': 'MISC Name=B-PER … (names alone)',
    'quotes.quote_id': 'MISC Quote=…, that of the innermost quote',
  },
  async write(dataset, { folder }) {
    const sentences = await dataset.rows(
      Sentence,
      'SELECT sentence_id, article_id, paragraph_id, text, start FROM sentences ORDER BY article_id, seq',
    );
    const names = byArticle(
      await dataset.rows(
        Stretch,
        `SELECT article_id, CAST(type AS VARCHAR) AS label, start, "end" FROM mentions WHERE form = 'name' ORDER BY article_id, start`,
      ),
    );
    const quotes = byArticle(
      await dataset.rows(
        Stretch,
        'SELECT article_id, quote_id AS label, start, "end" FROM quotes ORDER BY article_id, seq',
      ),
    );
    const before = { article: '', paragraph: '' };
    const blocks = sentences.map((sentence) => {
      const { article_id, paragraph_id } = sentence;
      const heads = [
        ...(article_id === before.article ? [] : [`# newdoc id = ${article_id}`]),
        ...(paragraph_id === before.paragraph ? [] : [`# newpar id = ${paragraph_id}`]),
      ];
      Object.assign(before, { article: article_id, paragraph: paragraph_id });
      const lines = tokenLines(sentence, names.get(article_id) ?? [], quotes.get(article_id) ?? []);
      return [...heads, ...lines, ''].join('\n');
    });
    writeFileSync(join(folder, 'wortlaut.conllu'), blocks.map((block) => `${block}\n`).join(''));
    return ['wortlaut.conllu'];
  },
};

function tokenLines(
  { sentence_id, text, start }: Sentence,
  names: readonly Stretch[],
  quotes: readonly Stretch[],
): string[] {
  const bounds = tokensOf(text, { start: 0, end: text.length });
  const tokens = bounds.flatMap((from, i) =>
    i % 2 === 0 ? [{ from, to: bounds[i + 1] ?? from }] : [],
  );
  const placeOf = codePoints(text, start);
  const rows = tokens.map((token, i) => {
    const [from, to] = [placeOf(token.from), placeOf(token.to)];
    const name = names.find((each) => each.start <= from && each.end >= to);
    const quote = quotes.findLast((each) => each.start <= from && each.end >= to);
    const misc = [
      ...(name === undefined ? [] : [`Name=${name.start === from ? 'B' : 'I'}-${name.label}`]),
      ...(quote === undefined ? [] : [`Quote=${quote.label}`]),
      ...(tokens[i + 1]?.from === token.to ? ['SpaceAfter=No'] : []),
    ];
    const form = text.slice(token.from, token.to).replace(/\s+/g, ' ');
    return [i + 1, form, ...'_______'.split(''), misc.join('|') || '_'].join('\t');
  });
  return [`# sent_id = ${sentence_id}`, `# text = ${text.replace(/\s+/g, ' ').trim()}`, ...rows];
}

/** From an index of UTF-16 to a place in the page, counted in code points. */
function codePoints(text: string, start: number): (index: number) => number {
  return (index) => start + Array.from(text.slice(0, index)).length;
}

function byArticle(stretches: readonly Stretch[]): Map<string, Stretch[]> {
  const groups = new Map<string, Stretch[]>();
  for (const stretch of stretches) {
    const group = groups.get(stretch.article_id);
    if (group === undefined) groups.set(stretch.article_id, [stretch]);
    else group.push(stretch);
  }
  return groups;
}
