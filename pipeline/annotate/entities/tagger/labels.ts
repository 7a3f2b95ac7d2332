import { z } from 'zod';

/** GermEval's classes: a name's kind; whether it is a name, an adjective from one ("russisch") or part of a compound. */
export const NameKind = z.enum(['PER', 'LOC', 'ORG', 'OTH']);
export type NameKind = z.infer<typeof NameKind>;
export const NameForm = z.enum(['main', 'deriv', 'part']);
export type NameForm = z.infer<typeof NameForm>;

/** Where in a name a word stands: its only word, its first, a middle one or its last; `O` is outside of names. */
export type Place = 'O' | 'S' | 'B' | 'I' | 'E';

export interface Label {
  place: Place;
  kind: NameKind;
  form: NameForm;
}

const OUTSIDE: Label = { place: 'O', kind: 'OTH', form: 'main' };

/** All labels a word can have; a weights file names them by their number here. */
export const LABELS: readonly Label[] = [
  OUTSIDE,
  ...NameForm.options.flatMap((form) =>
    NameKind.options.flatMap((kind) =>
      (['S', 'B', 'I', 'E'] as const).map((place) => ({ place, kind, form })),
    ),
  ),
];

export const LABEL_COUNT = LABELS.length;

const NUMBERS = new Map(LABELS.map((label, number) => [nameOf(label), number]));

export function nameOf({ place, kind, form }: Label): string {
  return place === 'O' ? 'O' : `${place}-${kind}-${form}`;
}

/** The label's number; that of `O` for a label that does not exist. */
export function numberOf(label: Label): number {
  return NUMBERS.get(nameOf(label)) ?? 0;
}

/** Whether a word labelled `to` may follow one labelled `from`. */
function follows(from: Label, to: Label): boolean {
  const open = from.place === 'B' || from.place === 'I';
  const goesOn = to.place === 'I' || to.place === 'E';
  return open === goesOn && (!open || (from.kind === to.kind && from.form === to.form));
}

/** The pairs of labels that may stand side by side, as parallel arrays ordered by the second label. */
export const PAIRS: { readonly from: Uint8Array; readonly to: Uint8Array } = (() => {
  const pairs = LABELS.flatMap((to, j) =>
    LABELS.flatMap((from, i) => (follows(from, to) ? [[i, j] as const] : [])),
  );
  return {
    from: Uint8Array.from(pairs, ([from]) => from),
    to: Uint8Array.from(pairs, ([, to]) => to),
  };
})();

/** For each label 1 if a sentence may begin with it, and if it may end with it. */
export const OPENS = Uint8Array.from(LABELS, ({ place }) => (/[OSB]/.test(place) ? 1 : 0));
export const CLOSES = Uint8Array.from(LABELS, ({ place }) => (/[OSE]/.test(place) ? 1 : 0));
