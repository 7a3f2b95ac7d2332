import { keysOf } from '../../pipeline/link/keys.ts';
import { tokensOf } from '../../pipeline/segment/tokens/tokens.ts';
import {
  AnnotatedArticle,
  type ArticleEntity,
  type Attribute,
  type QuoteType,
} from '../../schemas/annotations.ts';
import { idOf, ordinalIds } from '../../schemas/id.ts';
import type { LinkKeys } from '../../schemas/links.ts';
import { blankArticle } from '../blank.ts';

interface Sketch {
  id: string;
  /** A body paragraph each; quotes stand in „…“, or in [[…]] what is told without marks. */
  paragraphs: string[];
  datePublished?: string;
  agencies?: string[];
  entities?: (Partial<ArticleEntity> & { name: string })[];
  /** By quote, the entity that says it. */
  speakers?: number[];
  quoteType?: QuoteType;
  attributes?: Pick<Attribute, 'entity' | 'kind' | 'value'>[];
}

/** An annotated article drawn from a few words: every „…“ is a quote, and each entity has one mention. */
export function article(sketch: Sketch): AnnotatedArticle {
  const text = sketch.paragraphs.join('\n');
  const articleId = idOf('article', sketch.id);
  const paragraphIdOf = ordinalIds('paragraph', articleId);
  let end = -1;
  const paragraphs = sketch.paragraphs.map((content) => {
    const start = end + 1;
    end = start + content.length;
    const id = paragraphIdOf(content);
    return { id, role: 'body', start, end, sentences: sentencesOf(id, content, start) };
  });
  const entities = (sketch.entities ?? []).map((entity) => ({
    type: 'PER',
    aliases: [],
    identifiers: [],
    ...entity,
  }));
  const [{ id: paragraphId } = { id: paragraphIdOf('') }] = paragraphs;
  return AnnotatedArticle.parse({
    ...blankArticle(sketch.id, text),
    agencies: sketch.agencies ?? [],
    datePublished: sketch.datePublished ?? null,
    language: null,
    paragraphs,
    entities,
    mentions: entities.map(({ type }, entity) => ({
      start: 0,
      end: 1,
      id: idOf('mention', articleId, entity),
      paragraphId,
      type,
      form: 'name',
      entity,
    })),
    attributes: (sketch.attributes ?? []).map((attribute) => ({
      start: 0,
      end: 1,
      id: idOf('attribute', articleId, JSON.stringify(attribute)),
      rule: 'title-before-name',
      confidence: 1,
      ...attribute,
    })),
    quotes: quotesOf(sketch, articleId, paragraphId, text),
  });
}

/** A sentence up to each full stop. */
function sentencesOf(paragraphId: string, content: string, offset: number) {
  const idOfSentence = ordinalIds('sentence', paragraphId);
  return [...content.matchAll(/\S[^.]*(?:\.“?|$)/gu)].map(({ index: start, 0: text }) => {
    const end = start + text.length;
    return {
      id: idOfSentence(text),
      start: offset + start,
      end: offset + end,
      tokens: tokensOf(content, { start, end }).map((at) => offset + at),
    };
  });
}

/** What linking knows of a sketched article. */
export function linkKeys(sketch: Sketch): LinkKeys {
  return keysOf(article(sketch));
}

function quotesOf(sketch: Sketch, articleId: string, paragraphId: string, text: string) {
  return [...text.matchAll(/„[^“]*“|(?<=\[\[)[^\]]*(?=\]\])/g)].map(
    ({ index, 0: content }, ordinal) => {
      const span = { start: index, end: index + content.length };
      const entity = sketch.speakers?.[ordinal];
      return {
        ...span,
        id: idOf('quote', articleId, content, ordinal),
        paragraphId,
        type: sketch.quoteType ?? (content.startsWith('„') ? 'direct' : 'indirect'),
        medium: 'speech',
        spans: [span],
        parentId: null,
        marks: { open: '„', close: '“', status: 'ok' },
        speaker:
          entity === undefined
            ? null
            : { span: null, name: null, entity, method: 'subject-before', byMetonym: false },
        cue: null,
        frame: [],
        addressee: null,
        mood: null,
        rule: 'marked-utterance',
        confidence: 1,
      };
    },
  );
}
