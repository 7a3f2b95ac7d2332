import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { z } from 'zod';
import { Role } from '../../../schemas/article.ts';
import type { Page } from '../../../schemas/page.ts';
import { featuresOf } from '../../clean/labels/features/features.ts';
import { labelConstraints } from '../../clean/labels/label-constraints.ts';
import type { Label } from '../../clean/labels/model/decode.ts';
import { viewOf } from '../../clean/page-view/view.ts';
import { readerFor } from '../../read/readers.ts';
import { sentencesOf } from '../../segment/sentences.ts';
import { GoldPage, labelsOf } from './labels.ts';
import type { Example } from './perceptron.ts';
import { Extracted, PassagePage, type Silver, silverLabels } from './silver.ts';

type Retold = (text: string) => string;

/**
 * The forms in which the gold set keeps each page; the same without the blank lines that some crawlers leave out, and with
 * the paragraphs of a sentence or two that popular papers and the radio write.
 */
const FORMS: readonly { name: string; file: (id: string) => string; retold?: Retold }[] = [
  { name: 'crawl', file: (id) => join('crawl', `${id}.txt`) },
  { name: 'txt', file: (id) => join('txt', `${id}.txt`) },
  { name: 'html', file: (id) => join('html', `${id}.html.gz`) },
  { name: 'dense crawl', file: (id) => join('crawl', `${id}.txt`), retold: withoutBlankLines },
  { name: 'short txt', file: (id) => join('txt', `${id}.txt`), retold: inShortParagraphs('\n') },
  {
    name: 'short crawl',
    file: (id) => join('crawl', `${id}.txt`),
    retold: inShortParagraphs('\n\n'),
  },
];

const PASSAGE_FORMS = FORMS.slice(0, 3);

export interface LabelledPage extends Example {
  id: string;
  form: string;
  page: Page;
}

/** A labelled page of the gold set, with its gold article. */
export interface GoldLabelledPage extends LabelledPage {
  gold: GoldPage;
}

const GoldSeed = z.object({
  paragraphs: z.array(z.object({ role: Role, start: z.int(), end: z.int() })),
});

const LABEL_OF_ROLE: Readonly<Partial<Record<Role, Label>>> = {
  headline: 'headline',
  lead: 'lead',
  body: 'body',
  list_item: 'body',
  intertitle: 'intertitle',
  caption: 'caption',
};

/** The project's own seed pages with their own gold (offsets in code points; the seeds have no astral characters). */
export function seedPages(seeds: string, gold: string): LabelledPage[] {
  return readdirSync(seeds).flatMap((file) => {
    const id = file.replace(/\.txt$/, '');
    const page = pageIn(seeds, file, id);
    if (page === null) return [];
    const { paragraphs } = GoldSeed.parse(
      JSON.parse(readFileSync(join(gold, `${id}.json`), 'utf8')),
    );
    const view = viewOf(page);
    const labels = view.units.map((unit): Label => {
      const paragraph = paragraphs.find(
        ({ start, end }) => start >= unit.start && end === unit.end,
      );
      return (paragraph && LABEL_OF_ROLE[paragraph.role]) ?? 'drop';
    });
    const allowed = labelConstraints(view);
    const example = { features: featuresOf(view, allowed), labels, allowed };
    return { id, form: 'crawl' as const, page, group: id, ...example };
  });
}

/** Every page of a gold folder in every form, labelled by comparison with its gold article. */
export function labelledPages(folder: string): GoldLabelledPage[] {
  const gold = linesOf(folder, 'gold.jsonl').map((line) => GoldPage.parse(line));
  return gold.flatMap((article) =>
    FORMS.flatMap((form) => {
      const page = pageIn(folder, form.file(article.id), article.id, form.retold);
      if (page === null) return [];
      const view = viewOf(page);
      const allowed = labelConstraints(view);
      return {
        id: article.id,
        form: form.name,
        page,
        group: siteOf(article.url),
        features: featuresOf(view, allowed),
        labels: labelsOf(view.units, article),
        allowed,
        gold: article,
      };
    }),
  );
}

/** A page of which passages are known. */
export interface PassageLabelledPage extends LabelledPage, Omit<Silver, 'labels'> {
  passages: PassagePage;
}

/** Every page of a folder of which passages are known, in every form, labelled by them and by the agreement of extractors. */
export function passagePages(folder: string): PassageLabelledPage[] {
  const extracted = new Map(
    linesOf(folder, 'extractors.jsonl').map((line) => {
      const page = Extracted.parse(line);
      return [page.id, page];
    }),
  );
  return linesOf(folder, 'gold.jsonl').flatMap((line) => {
    const passages = PassagePage.parse(line);
    const extractedOf = extracted.get(passages.id);
    if (extractedOf === undefined) return [];
    return PASSAGE_FORMS.flatMap((form) => {
      const page = pageIn(folder, form.file(passages.id), passages.id);
      if (page === null) return [];
      const view = viewOf(page);
      const allowed = labelConstraints(view);
      const { id } = passages;
      const silver = silverLabels(view, passages, extractedOf);
      const example = { features: featuresOf(view, allowed), ...silver, allowed };
      return {
        id,
        form: form.name,
        page,
        group: siteOf(`//${passages.host}`),
        passages,
        ...example,
      };
    });
  });
}

function linesOf(folder: string, file: string): unknown[] {
  return readFileSync(join(folder, file), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line): unknown => JSON.parse(line));
}

/** `spiegel.de` of `https://www.spiegel.de/…`: pages of one site are never both learned from and tested on. */
function siteOf(url: string): string {
  const host = /\/\/([^/:?#]+)/.exec(url)?.[1] ?? url;
  return host.toLowerCase().split('.').slice(-2).join('.');
}

function pageIn(folder: string, file: string, key: string, retold?: Retold): Page | null {
  const name = file.replace(/\.gz$/, '');
  const reader = readerFor(name);
  if (reader === undefined) return null;
  const stored = readFileSync(join(folder, file));
  const whole = file.endsWith('.gz') ? gunzipSync(stored) : stored;
  const bytes = retold === undefined ? whole : Buffer.from(retold(whole.toString('utf8')));
  const outcome = reader.page({ reader: reader.name, sourceFile: name, key, place: null, bytes });
  return outcome.status === 'written' ? outcome.document : null;
}

function withoutBlankLines(text: string): string {
  return text.replace(/\n{2,}/g, '\n');
}

const LONG_LINE = 200;
const SHORTEST_PARAGRAPH = 80;

/** Long lines cut after each sentence, but for very short ones, which stay with the next. */
function inShortParagraphs(separator: string): Retold {
  return (text) =>
    text
      .split('\n')
      .map((line) => (line.length < LONG_LINE ? line : shortParagraphs(line).join(separator)))
      .join('\n');
}

function shortParagraphs(line: string): string[] {
  const paragraphs: string[] = [];
  for (const span of sentencesOf(line, { start: 0, end: line.length })) {
    const sentence = line.slice(span.start, span.end);
    const last = paragraphs.at(-1);
    if (last === undefined || last.length >= SHORTEST_PARAGRAPH) paragraphs.push(sentence);
    else paragraphs.push(`${paragraphs.pop()} ${sentence}`);
  }
  return paragraphs;
}

/** Whether a page was cut into short paragraphs: to be learned from, as its gold has longer ones. */
export function isShort({ form }: LabelledPage): boolean {
  return form.startsWith('short');
}
