import type { AnnotatedArticle, Quote } from '../../schemas/annotations.ts';
import { idOf } from '../../schemas/id.ts';
import type { Link, LinkedArticle } from '../../schemas/links.ts';
import type { Failure } from '../../schemas/outcome.ts';
import type { Span } from '../../schemas/span.ts';
import { blankArticle } from '../blank.ts';

/** Where `words` first stand in `text`, from `from` on. */
function spanOf(text: string, words: string, from = 0): Span {
  const start = text.indexOf(words, from);
  if (start < 0) throw new Error(`no "${words}" in the text`);
  return { start, end: start + words.length };
}

/** An article with nothing in it: a page of one paragraph, everything unknown. */
export function bareArticle(sourceId: string, text: string): LinkedArticle {
  const articleId = idOf('article', sourceId);
  const paragraphId = idOf('paragraph', articleId, text, 0);
  return {
    ...blankArticle(sourceId, text),
    language: null,
    paragraphs: [{ id: paragraphId, role: 'body', start: 0, end: text.length, sentences: [] }],
    entities: [],
    mentions: [],
    attributes: [],
    quotes: [],
    entityIds: [],
    quoteClusterIds: {},
    reuseClusterIds: {},
    duplicateOf: null,
    updateOf: null,
  };
}

/** A quote about which nothing is known but its place. */
export function bareQuote(article: LinkedArticle, words: string): Quote {
  const span = spanOf(article.text, words);
  return {
    ...span,
    id: idOf('quote', article.articleId, words, 0),
    paragraphId: article.paragraphs[0]?.id ?? '',
    type: 'term',
    medium: null,
    spans: [span],
    parentId: null,
    marks: null,
    speaker: null,
    cue: null,
    frame: [],
    addressee: null,
    mood: null,
    rule: 'marked-term',
    confidence: 0.5,
  };
}

const LAWROW = idOf('entity', 'PER', 'Sergej Lawrow');
const MENU = '=Menü „Start“';
const LEAD = '-10 Grad, "quer";"=1+1"; fest\n+1';
const SAID =
  '😀 „Wir kommen🤝“, kündigte Lawrow der Presse; "NA"\tan. 😀 Das «werde» er halten, so ein Beamter.';

/** A page with astral characters before everything, two paragraphs, a quote with every part and one with none. */
export function fullArticle(): LinkedArticle {
  const text = `${MENU}\r\n${LEAD}\n\n${SAID}\n`;
  const bare = bareArticle('0 NA', text);
  const paragraph = (words: string, role: 'lead' | 'body', sentences: string[]) => ({
    ...spanOf(text, words),
    id: idOf('paragraph', bare.articleId, words, 0),
    role,
    sentences: sentences.map((sentence) => ({
      ...spanOf(text, sentence),
      id: idOf('sentence', bare.articleId, sentence, 0),
      tokens: [],
    })),
  });
  const lead = paragraph(LEAD, 'lead', [LEAD]);
  const body = paragraph(SAID, 'body', [
    '😀 „Wir kommen🤝“, kündigte Lawrow der Presse; "NA"\tan.',
    '😀 Das «werde» er halten, so ein Beamter.',
  ]);
  const article: LinkedArticle = {
    ...bare,
    url: 'https://beispiel.de/?a=1;b="2"',
    headline: '=cmd|" /C calc"!A0',
    kicker: 'NA',
    lead: '',
    authors: ['Jürgen "Jo" Müller', '=Autor, 2'],
    agencies: ['dpa'],
    datePublished: '2022-01-21T14:05:00+01:00',
    datePrecision: 'minute',
    dateEvidence: '+49 30 1234',
    language: 'de',
    locale: 'de-DE',
    warnings: ['Zeile\neins'],
    paragraphs: [body, lead],
    dropped: [
      {
        ...spanOf(text, MENU),
        id: idOf('segment', bare.articleId, MENU, 0),
        reason: 'navigation',
        rule: 'menu',
      },
    ],
    entities: [{ type: 'PER', name: 'Lawrow', aliases: [], identifiers: [] }],
    entityIds: [LAWROW],
    mentions: [
      {
        ...spanOf(text, 'Lawrow'),
        id: idOf('mention', bare.articleId, 'Lawrow', 0),
        paragraphId: body.id,
        type: 'PER',
        form: 'name',
        entity: 0,
      },
    ],
    attributes: [
      {
        ...spanOf(text, 'Lawrow'),
        id: idOf('attribute', body.id, 'gender', 'm', 'Lawrow', 0),
        entity: 0,
        kind: 'gender',
        value: 'm',
        rule: 'pronoun',
        confidence: 0.9,
      },
    ],
  };
  const quotes = [fragment(article, body.id), announced(article, body.id)];
  return {
    ...article,
    quotes,
    quoteClusterIds: { [announced(article, body.id).id]: idOf('quoteCluster', 'wir kommen') },
    reuseClusterIds: { [body.id]: idOf('reuseCluster', 'wir kommen') },
  };
}

/** „…“, kündigte Lawrow der Presse … an: a cue of two parts, a speaker that is an entity, an addressee. */
function announced(article: LinkedArticle, paragraphId: string): Quote {
  const { text } = article;
  const cue = [spanOf(text, 'kündigte'), spanOf(text, 'an', text.indexOf('\t'))];
  return {
    ...bareQuote(article, '„Wir kommen🤝“'),
    paragraphId,
    type: 'direct',
    medium: 'speech',
    marks: { open: '„', close: '“', status: 'ok' },
    speaker: {
      span: spanOf(text, 'Lawrow'),
      name: 'Lawrow',
      entity: 0,
      method: 'subject-after',
      byMetonym: false,
    },
    cue: { spans: cue, lemma: 'ankündigen' },
    frame: [spanOf(text, 'kündigte Lawrow'), spanOf(text, 'der Presse; "NA"\tan')],
    addressee: spanOf(text, 'der Presse'),
    mood: 'indicative',
    confidence: 0.95,
  };
}

/** Das «werde» er halten, so ein Beamter: a speaker that is nobody the corpus knows. */
function fragment(article: LinkedArticle, paragraphId: string): Quote {
  return {
    ...bareQuote(article, '«werde»'),
    paragraphId,
    type: 'mixed',
    speaker: {
      span: spanOf(article.text, 'ein Beamter'),
      name: 'ein Beamter',
      entity: null,
      method: 'subject-after',
      byMetonym: false,
    },
  };
}

/** An article apart from what `link` adds to it. */
export function parted(linked: LinkedArticle): { annotated: AnnotatedArticle; link: Link } {
  const { entityIds, quoteClusterIds, reuseClusterIds, duplicateOf, updateOf, ...annotated } =
    linked;
  const { articleId } = linked;
  const added = { articleId, entityIds, quoteClusterIds, reuseClusterIds, duplicateOf, updateOf };
  return { annotated, link: { kind: 'article', article: added } };
}

function sampleArticles(): { annotated: AnnotatedArticle; link: Link }[] {
  const full = fullArticle();
  return [{ ...bareArticle('1', '+49 ist kein Anfang.'), duplicateOf: full.articleId }, full].map(
    parted,
  );
}

/** Two articles. */
export function sampleAnnotated(): AnnotatedArticle[] {
  return sampleArticles().map(({ annotated }) => annotated);
}

/** What is added to the two articles, an entity and the clusters they joined. */
export function sampleLinks(): Link[] {
  const full = fullArticle();
  const [paragraph] = full.paragraphs;
  const quote = full.quotes[1];
  if (paragraph === undefined || quote === undefined) throw new Error('the sample is incomplete');
  return [
    ...sampleArticles().map(({ link }) => link),
    {
      kind: 'reuse_cluster',
      member: {
        clusterId: idOf('reuseCluster', 'wir kommen'),
        paragraphId: paragraph.id,
        sentenceIds: paragraph.sentences.map(({ id }) => id),
        start: 0,
        end: 1,
        similarity: 1,
        creditedAgency: null,
        firstArticleId: full.articleId,
      },
    },
    {
      kind: 'quote_cluster',
      member: {
        clusterId: idOf('quoteCluster', 'wir kommen'),
        quoteId: quote.id,
        start: 0,
        end: 1,
        relation: 'verbatim',
        similarity: 0.123456789,
        omittedText: null,
        firstArticleId: full.articleId,
        conflictingSpeaker: true,
        conflictingContent: null,
      },
    },
    {
      kind: 'entity',
      entity: {
        id: LAWROW,
        type: 'PER',
        name: 'Sergej Lawrow',
        aliases: ['Lawrow', 'Lavrov; Sergej'],
        identifiers: [],
        nMentions: 1,
        nArticles: 1,
        nQuotes: 1,
        role: null,
        party: null,
        gender: 'm',
      },
    },
  ];
}

export const SAMPLE_FAILURES: Failure[] = [
  { sourceFile: 'b.txt', stage: 'read', reason: 'empty', message: '' },
  { sourceFile: 'a "NA".jsonl', stage: 'read', reason: 'bad_line', message: 'line 3: -\n"x"' },
  { sourceFile: 'a "NA".jsonl', stage: 'read', reason: 'bad_line', message: 'line 3: -\n"x"' },
];
