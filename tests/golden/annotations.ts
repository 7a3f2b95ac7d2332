import type { AnnotatedArticle, Mention, Quote } from '../../schemas/annotations.ts';
import { type Span, slice } from '../../schemas/span.ts';
import { fileOf, placedText } from './lines.ts';

/** The entities of an article, then paragraph by paragraph its quotes and its mentions. */
export function renderAnnotations(article: AnnotatedArticle): string {
  return fileOf(
    ...article.entities.map((entity) => {
      const also = [...entity.aliases, ...entity.identifiers].join('; ');
      return `${entity.type} ${entity.name}${also === '' ? '' : ` (${also})`}`;
    }),
    ...article.paragraphs.flatMap(({ id, role, ...paragraph }) => {
      const inside = ({ paragraphId }: { paragraphId: string }) => paragraphId === id;
      return [
        '',
        `${role} ${placedText(article.text, [paragraph])}`,
        ...article.quotes.filter(inside).flatMap((quote) => quoteLines(article, quote)),
        ...article.mentions.filter(inside).map((mention) => mentionLine(article, mention)),
      ];
    }),
  );
}

function mentionLine({ text, entities }: AnnotatedArticle, mention: Mention): string {
  const name = entities[mention.entity]?.name ?? '?';
  return `  ${mention.form} ${mention.type} ${placedText(text, [mention])} = ${name}`;
}

function quoteLines(article: AnnotatedArticle, quote: Quote): string[] {
  const { text } = article;
  const { type, medium, mood, marks, rule, confidence, speaker, cue, addressee } = quote;
  const kinds = [type, medium, mood, marks === null ? null : `${marks.open}${marks.close ?? ''}`];
  if (marks !== null && marks.status !== 'ok') kinds.push(marks.status);
  if (quote.parentId !== null) kinds.push(`inside ${parentOf(article, quote.parentId)}`);
  const part = (name: string, value: string) => `    ${name}: ${value}`;
  const placed = (name: string, spans: readonly Span[]) =>
    spans.length === 0 ? [] : [part(name, placedText(text, spans))];
  return [
    `  ${kinds.filter((kind) => kind !== null).join(' ')} ${placedText(text, quote.spans)}`,
    part('rule', `${rule} ${confidence.toFixed(2)}`),
    ...(speaker === null
      ? []
      : [
          part(
            'speaker',
            `${speaker.name ?? '-'} by ${speaker.method}${speaker.byMetonym ? ' by metonym' : ''}${words(text, speaker.span)}`,
          ),
        ]),
    ...(cue === null ? [] : [part('cue', `${cue.lemma}, ${placedText(text, cue.spans)}`)]),
    ...placed('frame', quote.frame),
    ...placed('addressee', addressee === null ? [] : [addressee]),
  ];
}

function words(text: string, span: Span | null): string {
  return span === null ? '' : `, ${placedText(text, [span])}`;
}

function parentOf({ quotes, text }: AnnotatedArticle, id: string): string {
  const parent = quotes.find((quote) => quote.id === id);
  return parent === undefined ? '?' : slice(text, parent).slice(0, 20);
}
