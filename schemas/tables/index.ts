import type { z } from 'zod';
import { articles } from './articles.ts';
import { attributes } from './attributes.ts';
import { dropped } from './dropped.ts';
import { entities } from './entities.ts';
import { failures } from './failures.ts';
import { mentions } from './mentions.ts';
import { pages } from './pages.ts';
import { paragraphs } from './paragraphs.ts';
import { quoteClusters } from './quote_clusters.ts';
import { quotes } from './quotes.ts';
import { reuseClusters } from './reuse_clusters.ts';
import { sentences } from './sentences.ts';

/** Every table, in the order in which files, documents and checks list them. */
export const TABLES = [
  pages,
  articles,
  paragraphs,
  sentences,
  quotes,
  mentions,
  entities,
  attributes,
  quoteClusters,
  reuseClusters,
  dropped,
  failures,
] as const;

type AnyTable = (typeof TABLES)[number];
export type TableName = AnyTable['name'];
/** The rows of every table, by its name. */
export type Tables = { [Each in AnyTable as Each['name']]: z.output<Each['row']>[] };
