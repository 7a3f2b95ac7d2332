import { readFileSync } from 'node:fs';
import { HEADLINE_SIGNS } from '../../headline/headline-signs.ts';
import type { HeadlineScorer } from '../../headline/likeliest-line.ts';
import { type Scorer, scorerBy, scorerOf } from '../second-look/scorer.ts';
import { type Forest, readForest } from '../second-look/trees.ts';
import { LABELS, type Model } from './decode.ts';

const TRANSITION = '\u0001transition';

const N = LABELS.length;

/** Weights as text: a feature a line, then one whole number a label. Features without weight are left out. */
export function writeModel(model: Model, scale: number): string {
  const whole = (weights: Float64Array) => [...weights].map((weight) => Math.round(weight * scale));
  const lines = [...model.features]
    .map(([feature, number]) => ({
      feature,
      row: whole(model.weights.subarray(number * N, number * N + N)),
    }))
    .filter(({ row }) => row.some((weight) => weight !== 0))
    .map(({ feature, row }) => [feature, ...row].join('\t'))
    .sort();
  const transitions = [TRANSITION, ...whole(model.transitions)].join('\t');
  return `${[LABELS.join('\t'), transitions, ...lines].join('\n')}\n`;
}

/** The model a weights file holds. Throws where the file was made for other labels. */
export function readModel(text: string): Model {
  const [header, transition, ...lines] = text.trimEnd().split('\n');
  if (header !== LABELS.join('\t')) {
    throw new Error('weights were trained for other labels: run `npm run train:clean`');
  }
  const features = new Map<string, number>();
  const weights = new Float64Array(lines.length * N);
  lines.forEach((line, number) => {
    const [feature, ...row] = line.split('\t');
    features.set(feature ?? '', number);
    weights.set(row.map(Number), number * N);
  });
  return {
    features,
    weights,
    transitions: Float64Array.from(transition?.split('\t').slice(1) ?? [], Number),
  };
}

/** What the models are told apart for: plain text, in paragraphs long or short, knows line ends, markup knows elements and class words. */
export const FORMS = ['text', 'short', 'markup'] as const;
export type Form = (typeof FORMS)[number];

/** `strict` learned from articles copied out whole, `wide` also from all kinds of pages, where it keeps more. */
export const WIDTHS = ['strict', 'wide'] as const;
export type Width = (typeof WIDTHS)[number];
/** The two models of a form, and the trees that look at what both of them dropped. */
export type FormModels = Readonly<Record<Width, Model> & { second: Scorer }>;
/** `headline` tells the headline of flat text. */
export type Models = Readonly<Record<Form, FormModels> & { headline: HeadlineScorer }>;

export const weightsFile = (form: Form, width: Width): URL =>
  new URL(`./${form}.${width}.tsv`, import.meta.url);

/** Trees that have both forms of plain text in common see more pages. */
export const TREES = ['text', 'markup'] as const;
export type Trees = (typeof TREES)[number];

export const treesOf = (form: Form): Trees => (form === 'markup' ? 'markup' : 'text');

export const treesFile = (trees: Trees): URL => new URL(`./${trees}.trees.tsv`, import.meta.url);

export const HEADLINE_TREES = new URL('./headline.trees.tsv', import.meta.url);

export function headlineScorerOf(forest: Forest): HeadlineScorer {
  return scorerBy(forest, HEADLINE_SIGNS);
}

/** The shipped models; see MODEL_CARD.md beside them. */
export const ARTICLE_MODELS: Models = {
  text: shipped('text'),
  short: shipped('short'),
  markup: shipped('markup'),
  headline: headlineScorerOf(readForest(readFileSync(HEADLINE_TREES, 'utf8'))),
};

function shipped(form: Form): FormModels {
  const read = (width: Width) => readModel(readFileSync(weightsFile(form, width), 'utf8'));
  const forest = readForest(readFileSync(treesFile(treesOf(form)), 'utf8'));
  return { strict: read('strict'), wide: read('wide'), second: scorerOf(forest) };
}
