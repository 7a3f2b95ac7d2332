import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { codePoints, contains, type Span } from '../../../schemas/span.ts';
import { pageOfFile, stagesOf } from '../../in-memory.ts';
import type { PageEntities, PageMention } from './gold.ts';

/** What the reader and the stages say about one page, offsets in code points. */
export interface ComparedPage {
  id: string;
  /** The page's code points. */
  characters: readonly string[];
  /** Gold mentions in paragraphs that `clean` kept. */
  wanted: PageMention[];
  /** Gold mentions in paragraphs that `clean` dropped. */
  lost: PageMention[];
  /** The stages' mentions inside the annotated stretches. */
  found: PageMention[];
  /** All mentions of the page, beside the stretches too: an entity may have its name outside. */
  foundAnywhere: PageMention[];
}

/** The page read from `folder`/txt, taken through the stages; a message where it is missing or not the page that was annotated. */
export function comparedPage(folder: string, gold: PageEntities): ComparedPage | string {
  const file = join(folder, 'txt', `${gold.id}.txt`);
  if (!existsSync(file)) return `${file}: no such page`;
  const bytes = readFileSync(file);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  if (sha256 !== gold.sha256)
    return `${file}: not the page that was annotated (SHA-256 ${sha256} instead of ${gold.sha256})`;
  const { annotated } = stagesOf(pageOfFile(gold.id, bytes));
  const at = codePoints(annotated.text);
  const kept = annotated.paragraphs.map(({ start, end }) => ({ start: at(start), end: at(end) }));
  const mentions = annotated.mentions.map(({ start, end, type, form, entity }) => ({
    start: at(start),
    end: at(end),
    type,
    form,
    entity,
  }));
  return {
    id: gold.id,
    characters: [...annotated.text],
    wanted: gold.mentions.filter((mention) => within(mention, kept)),
    lost: gold.mentions.filter((mention) => !within(mention, kept)),
    found: mentions.filter((mention) => within(mention, gold.stretches)),
    foundAnywhere: mentions,
  };
}

function within(mention: Span, stretches: readonly Span[]): boolean {
  return stretches.some((stretch) => contains(stretch, mention));
}
