import { z } from 'zod';

export const NameKind = z.enum(['PER', 'LOC', 'ORG', 'OTH']);
export type NameKind = z.infer<typeof NameKind>;

/** What GermEval tells apart: names, adjectives and inhabitants from names ("russisch"), compounds with names. */
export const NameForm = z.enum(['main', 'deriv', 'part']);
export type NameForm = z.infer<typeof NameForm>;

/** Where in a name a word stands: it is all of it, its first, a middle or its last one; `O` is outside of names. */
export type Place = 'O' | 'S' | 'B' | 'I' | 'E';

/** Derived words and compounds are no names, and told apart no further: their kind is null, each word stands alone. */
export type Label =
  | { place: 'O'; form: 'main'; kind: null }
  | { place: Exclude<Place, 'O'>; form: 'main'; kind: NameKind }
  | { place: 'S'; form: 'deriv' | 'part'; kind: null };

/** All labels a word can have; a weights file names them by their number here. */
export const LABELS: readonly Label[] = [
  { place: 'O', form: 'main', kind: null },
  ...NameKind.options.flatMap((kind) =>
    (['S', 'B', 'I', 'E'] as const).map((place) => ({ place, form: 'main' as const, kind })),
  ),
  { place: 'S', form: 'deriv', kind: null },
  { place: 'S', form: 'part', kind: null },
];

export const LABEL_COUNT = LABELS.length;

const NUMBERS = new Map(LABELS.map((label, number) => [labelName(label), number]));

/** "B-PER", "S-deriv", "O". */
export function labelName({ place, kind, form }: Label): string {
  return place === 'O' ? 'O' : `${place}-${kind ?? form}`;
}

/** The label's number. */
export function numberOf(label: Label): number {
  return NUMBERS.get(labelName(label)) ?? 0;
}

/** Whether a word labelled `to` may follow one labelled `from`. */
function follows(from: Label, to: Label): boolean {
  const open = from.place === 'B' || from.place === 'I';
  const goesOn = to.place === 'I' || to.place === 'E';
  return open === goesOn && (!open || from.kind === to.kind);
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
