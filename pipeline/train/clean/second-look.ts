import { formOf } from '../../clean/labels/form.ts';
import { isReadTooStrictly, readingBy } from '../../clean/labels/labels.ts';
import { known, type Label, type Model, scores } from '../../clean/labels/model/decode.ts';
import {
  type Form,
  readModel,
  type Trees,
  treesOf,
  type Width,
  writeModel,
} from '../../clean/labels/model/load.ts';
import { SIGNS } from '../../clean/labels/second-look/scorer.ts';
import { isOpen } from '../../clean/labels/second-look/second-look.ts';
import { situationOf } from '../../clean/labels/second-look/situation.ts';
import type { Forest } from '../../clean/labels/second-look/trees.ts';
import { viewOf } from '../../clean/page-view/view.ts';
import { boosted } from './boosting.ts';
import type { LabelledPage, PassageLabelledPage } from './examples.ts';
import { FOLDS } from './folds.ts';
import { type HeadlineRows, headlineRows } from './headlines.ts';
import { trainedModel } from './models.ts';
import { BOOSTING, SCALE, WEIGHTS } from './settings.ts';

export type FirstModels = Readonly<Record<Form, Readonly<Record<Width, Model>>>>;

/** For each fold, models that saw none of its sites, their weights as whole numbers as the shipped ones' are. */
export function modelsByFold(
  whole: readonly LabelledPage[],
  passages: readonly LabelledPage[],
  foldOf: ReadonlyMap<string, number>,
  voters: Readonly<Record<Width, number>>,
): FirstModels[] {
  return Array.from({ length: FOLDS }, (_, fold) => {
    const seen = ({ group }: LabelledPage) => foldOf.get(group) !== fold;
    const [learned, others] = [whole.filter(seen), passages.filter(seen)];
    const trained = (form: Form, width: Width) => {
      const model = trainedModel(form, width, learned, others, voters[width]);
      return readModel(writeModel(model, SCALE));
    };
    const ofForm = (form: Form) => ({
      strict: trained(form, 'strict'),
      wide: trained(form, 'wide'),
    });
    return { text: ofForm('text'), short: ofForm('short'), markup: ofForm('markup') };
  });
}

/** A page of a whole gold article, or of which passages are known. */
type TreePage = LabelledPage | PassageLabelledPage;

/** The units of one page that the trees learn from. */
export interface ReadPage {
  fold: number;
  trees: Trees;
  /** The signs of each unit, one after the other. */
  values: readonly Float32Array[];
  truth: readonly boolean[];
  /** How much each unit counts. */
  weights: readonly number[];
  /** The lines that may be its headline, where flat text leaves that open. */
  headline: HeadlineRows;
}

/** What models that never saw its site make of each page: as they will read pages of other sites. */
export function readPages(
  pages: readonly TreePage[],
  foldOf: ReadonlyMap<string, number>,
  models: readonly FirstModels[],
): ReadPage[] {
  return pages.flatMap((page) => {
    const fold = foldOf.get(page.group);
    const known = fold === undefined ? undefined : models[fold];
    return fold === undefined || known === undefined ? [] : [readPage(page, fold, known)];
  });
}

function readPage(labelled: TreePage, fold: number, models: FirstModels): ReadPage {
  const { page, features, allowed } = labelled;
  const view = viewOf(page);
  const form = formOf(view);
  const [strict, wide] = [models[form].strict, models[form].wide].map((model) =>
    readingBy(
      model,
      view,
      known(model, features).map((unit) => scores(model, unit)),
      allowed,
    ),
  );
  if (strict === undefined || wide === undefined) throw new Error('a form has two models');
  const situation = situationOf(view, strict, wide);
  const isHeadline = (index: number) =>
    strict.labels[index] === 'headline' || wide.labels[index] === 'headline';
  const values: Float32Array[] = [];
  const truth: boolean[] = [];
  const weights: number[] = [];
  view.units.forEach((unit, index) => {
    const known = knownOf(labelled, index);
    if (known === null || isHeadline(index) || !isOpen(situation, index, allowed[index] ?? null))
      return;
    values.push(Float32Array.from(SIGNS, (sign) => sign.of(unit, index, situation)));
    truth.push(known.isText);
    weights.push(known.weight);
  });
  const reading = isReadTooStrictly(situation) ? wide : strict;
  const headline = headlineRows(labelled, view, reading);
  return { fold, trees: treesOf(form), values, truth, weights, headline };
}

/** Whether a unit is the article's, and how much that counts: extractors agree less surely than people do. */
function knownOf(page: TreePage, index: number): { isText: boolean; weight: number } | null {
  const isText =
    'kept' in page ? (page.kept[index] ?? null) : textOrNot(page.labels[index] ?? null);
  if (isText === null) return null;
  const weight =
    'kept' in page ? WEIGHTS[page.told[index] ? 'passage' : 'agreement'] : WEIGHTS.whole;
  return { isText, weight };
}

function textOrNot(label: Label | null): boolean | null {
  switch (label) {
    case null:
    case 'headline':
      return null;
    case 'lead':
    case 'body':
    case 'intertitle':
      return true;
    case 'caption':
    case 'drop':
      return false;
  }
}

/** Trees learned from what models made of pages of other sites. */
export function forestFrom(pages: readonly ReadPage[], trees: Trees): Forest {
  const own = pages.filter((page) => page.trees === trees);
  const values = own.flatMap((page) => page.values);
  const truth = own.flatMap((page) => page.truth);
  const weights = own.flatMap((page) => page.weights);
  return boosted(
    {
      signs: SIGNS.map(({ name }) => name),
      columns: SIGNS.map((_, column) => Float32Array.from(values, (row) => row[column] ?? 0)),
      truth: Uint8Array.from(truth, Number),
      weights: Float32Array.from(weights),
    },
    BOOSTING[trees],
  );
}
