import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { z } from 'zod';
import { Role } from '../../../schemas/article.ts';
import type { Page } from '../../../schemas/page.ts';
import { allowedOf } from '../../clean/allowed.ts';
import { featuresOf } from '../../clean/features/features.ts';
import type { Label } from '../../clean/model/decode.ts';
import type { Form } from '../../clean/model/load.ts';
import type { Example } from '../../clean/model/perceptron.ts';
import { viewOf } from '../../clean/view.ts';
import { readerFor } from '../../read/readers.ts';
import { GoldPage, labelsOf } from './labels.ts';

/** The forms in which the gold set keeps each page, and the same without the blank lines that some crawlers leave out. */
const FORMS = [
  { name: 'crawl', file: (id: string) => join('crawl', `${id}.txt`), dense: false },
  { name: 'txt', file: (id: string) => join('txt', `${id}.txt`), dense: false },
  { name: 'html', file: (id: string) => join('html', `${id}.html.gz`), dense: false },
  { name: 'dense crawl', file: (id: string) => join('crawl', `${id}.txt`), dense: true },
] as const;

export interface LabelledPage extends Example {
  id: string;
  form: (typeof FORMS)[number]['name'];
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
    const page = pageIn(seeds, file, id, false);
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
    const allowed = allowedOf(view);
    const example = { features: featuresOf(view, allowed), labels, allowed };
    return { id, form: 'crawl' as const, page, group: id, ...example };
  });
}

/** Every page of a gold folder in every form, labelled by comparison with its gold article. */
export function labelledPages(folder: string): GoldLabelledPage[] {
  const gold = readFileSync(join(folder, 'gold.jsonl'), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => GoldPage.parse(JSON.parse(line)));
  return gold.flatMap((article) =>
    FORMS.flatMap((form) => {
      const page = pageIn(folder, form.file(article.id), article.id, form.dense);
      if (page === null) return [];
      const view = viewOf(page);
      const allowed = allowedOf(view);
      return {
        id: article.id,
        form: form.name,
        page,
        group: article.publisher,
        features: featuresOf(view, allowed),
        labels: labelsOf(view.units, article),
        allowed,
        gold: article,
      };
    }),
  );
}

function pageIn(folder: string, file: string, key: string, dense: boolean): Page | null {
  const name = file.replace(/\.gz$/, '');
  const reader = readerFor(name);
  if (reader === undefined) return null;
  const stored = readFileSync(join(folder, file));
  const whole = file.endsWith('.gz') ? gunzipSync(stored) : stored;
  const bytes = dense ? Buffer.from(whole.toString('utf8').replace(/\n{2,}/g, '\n')) : whole;
  const outcome = reader.page({ reader: reader.name, sourceFile: name, key, place: null, bytes });
  return outcome.status === 'written' ? outcome.document : null;
}

/** The pages a model of this form learns from. */
export function pagesFor(form: Form, pages: readonly LabelledPage[]): LabelledPage[] {
  return pages.filter((page) => form === 'markup' || page.form !== 'html');
}
