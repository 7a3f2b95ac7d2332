import { plainText } from '../plain-text.ts';
import { repairedJson } from './repaired-json.ts';

export type JsonObject = { readonly [key: string]: unknown };

/** `NewsArticle`, `OpinionNewsArticle`, `BlogPosting`, `schema:Report`; not `ArticleList` */
const ARTICLE_TYPE = /(?:Article|BlogPosting|^Report|[/:]Report|SocialMediaPosting)$/;
/** What holds further statements, apart from lists of other pages. */
const NESTING = ['@graph', 'mainEntity', 'mainEntityOfPage'];
const MOST_NODES = 2000;

/** The statements in a page's JSON-LD, each an object; broken JSON is repaired where a rule knows how, else left out. */
export class Graph {
  readonly nodes: JsonObject[] = [];
  readonly #byId = new Map<string, JsonObject>();

  constructor(scripts: readonly string[]) {
    const waiting: unknown[] = scripts.map(parsed).reverse();
    while (waiting.length > 0 && this.nodes.length < MOST_NODES) {
      const value = waiting.pop();
      if (Array.isArray(value)) waiting.push(...value.slice(0, MOST_NODES).reverse());
      else if (isObject(value)) this.#add(value, waiting);
    }
  }

  /** The first statement about an article, one about this page (`url`) before others. */
  article(isThisPage: (node: JsonObject) => boolean): JsonObject | null {
    const articles = this.ofType(ARTICLE_TYPE);
    return articles.find(isThisPage) ?? articles[0] ?? null;
  }

  ofType(type: RegExp): JsonObject[] {
    return this.nodes.filter((node) => typesOf(node).some((name) => type.test(name)));
  }

  /** A property's values, a reference `{"@id": …}` replaced by what it refers to. */
  values(node: JsonObject, property: string): unknown[] {
    const value = node[property];
    const list: unknown[] = Array.isArray(value) ? value.slice(0, 100) : [value];
    return list
      .map((item) => {
        if (!isObject(item) || 'name' in item) return item;
        return (typeof item['@id'] === 'string' && this.#byId.get(item['@id'])) || item;
      })
      .filter((item) => item !== undefined && item !== null);
  }

  /** A property's first value as plain text: a string, or the name of what it refers to; null if there is none. */
  text(node: JsonObject, property: string): string | null {
    for (const value of this.values(node, property)) {
      const text = isObject(value) ? (value.name ?? value['@value'] ?? value.url) : value;
      if (typeof text === 'string' && text.trim() !== '') return plainText(text);
    }
    return null;
  }

  #add(node: JsonObject, waiting: unknown[]): void {
    this.nodes.push(node);
    if (typeof node['@id'] === 'string' && 'name' in node) this.#byId.set(node['@id'], node);
    for (const key of NESTING) if (typeof node[key] === 'object') waiting.push(node[key]);
  }
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function typesOf(node: JsonObject): string[] {
  const type = node['@type'];
  return (Array.isArray(type) ? type : [type]).filter((name) => typeof name === 'string');
}

function parsed(script: string): unknown {
  return inJson(script) ?? inJson(repairedJson(script));
}

function inJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}
