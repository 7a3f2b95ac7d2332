import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Page } from '../../../schemas/page.ts';
import { allowedOf } from '../../clean/allowed.ts';
import { featuresOf } from '../../clean/features.ts';
import type { Example } from '../../clean/model/perceptron.ts';
import { viewOf } from '../../clean/view.ts';
import { readerFor } from '../../read/readers.ts';
import { GoldPage, labelsOf } from './labels.ts';

/** The forms in which the gold set keeps each page. */
const FORMS = [
  { name: 'crawl', file: (id: string) => join('crawl', `${id}.txt`) },
  { name: 'txt', file: (id: string) => join('txt', `${id}.txt`) },
  { name: 'html', file: (id: string) => join('html', `${id}.html.gz`) },
] as const;

export interface LabelledPage extends Example {
  id: string;
  form: (typeof FORMS)[number]['name'];
  page: Page;
}

/** Every page of a gold folder in every form, labelled by comparison with its gold article. */
export function labelledPages(folder: string): LabelledPage[] {
  const gold = readFileSync(join(folder, 'gold.jsonl'), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => GoldPage.parse(JSON.parse(line)));
  return gold.flatMap((article) =>
    FORMS.flatMap((form) => {
      const page = pageIn(folder, form.file(article.id), article.id);
      if (page === null) return [];
      const view = viewOf(page);
      return {
        id: article.id,
        form: form.name,
        page,
        group: article.publisher,
        features: featuresOf(view),
        labels: labelsOf(view.units, article),
        allowed: allowedOf(view),
      };
    }),
  );
}

function pageIn(folder: string, file: string, key: string): Page | null {
  const name = file.replace(/\.gz$/, '');
  const reader = readerFor(name);
  if (reader === undefined) return null;
  const stored = readFileSync(join(folder, file));
  const bytes = file.endsWith('.gz') ? gunzipSync(stored) : stored;
  const outcome = reader.page({ reader: reader.name, sourceFile: name, key, place: null, bytes });
  return outcome.status === 'written' ? outcome.document : null;
}
