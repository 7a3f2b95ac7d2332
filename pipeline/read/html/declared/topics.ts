import { metaText, type Sources } from './sources.ts';

const MAX_TOPICS = 40;
const MAX_TOPIC_LENGTH = 80;
/** Keywords that are marks of the site's own software: `ressort:politik`, `type=article`, numbers. */
const NO_TOPIC = /[:=_]|^\d+$|^https?/;

/** What the page gives as its topics, by JSON-LD, else by meta elements, each once. */
export function topicsOf(sources: Sources): string[] {
  const { graph, article, statements } = sources;
  const fromJsonLd = graph.values(article, 'keywords').filter((value) => typeof value === 'string');
  const tags = statements.metas
    .filter(({ key }) => key === 'article:tag')
    .map(({ content }) => content);
  const keywords = metaText(sources, 'news_keywords', 'keywords');
  const [said = []] = [fromJsonLd, tags, keywords === null ? [] : [keywords]].filter(
    (values) => values.length > 0,
  );
  const topics = said
    .flatMap((value) => value.split(/\s*[,;|]\s*/))
    .map((topic) => topic.replace(/\s+/g, ' ').trim())
    .filter((topic) => topic !== '' && topic.length <= MAX_TOPIC_LENGTH && !NO_TOPIC.test(topic));
  return [...new Set(topics)].slice(0, MAX_TOPICS);
}
