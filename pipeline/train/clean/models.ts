import type { Form, Models, Width } from '../../clean/labels/model/load.ts';
import { isShort, type LabelledPage } from './examples.ts';
import { train } from './perceptron.ts';
import { SETTINGS } from './settings.ts';

/** Pages with a whole gold article count as often for the wide models as others do this many times. */
const WHOLE_WEIGHT = 3;

/** A model of the given form and width: strict ones learn from whole articles alone. */
export function trainedModel(
  form: Form,
  width: Width,
  whole: readonly LabelledPage[],
  passages: readonly LabelledPage[],
  voters: number,
): Models[Form][Width] {
  const own = whole.filter((page) => isFor(form, page));
  const settings = { ...SETTINGS[form], voters };
  switch (width) {
    case 'strict':
      return train(own, settings);
    case 'wide':
      return train(
        [
          ...Array.from({ length: WHOLE_WEIGHT }, () => own).flat(),
          ...passages.filter(
            (page) => isFor(form, page) && (form !== 'markup' || page.form === 'html'),
          ),
        ],
        settings,
      );
  }
}

/** Markup learns from whole text pages too, text does better without markup. */
function isFor(form: Form, page: LabelledPage): boolean {
  switch (form) {
    case 'text':
      return page.form !== 'html' && !isShort(page);
    case 'short':
      return page.form !== 'html';
    case 'markup':
      return !isShort(page);
  }
}
