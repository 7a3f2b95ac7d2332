import { EntityType } from '../../../schemas/annotations.ts';
import type { F1 } from '../f1.ts';
import type { ComparedPage } from './found.ts';
import type { PageMention } from './gold.ts';
import { antecedentF1, nameF1, pairF1, personMentions, rightlyLinked, same } from './score.ts';

const MAIN: readonly EntityType[] = ['PER', 'LOC', 'ORG'];
const STAND_INS = ['nominal', 'pronoun'] as const;

/** The figures over all pages as lines of text, in per cent. */
export function report(pages: readonly ComparedPage[]): string {
  const ofTypes = (f1: (pages: readonly ComparedPage[], types: readonly EntityType[]) => F1) => [
    ...EntityType.options.map((type) => row(type, f1(pages, [type]))),
    row('PER, LOC, ORG', f1(pages, MAIN)),
  ];
  const count = (side: 'wanted' | 'lost') =>
    pages.reduce((total, page) => total + page[side].length, 0);
  return [
    `${pages.length} pages, ${count('wanted')} mentions in kept paragraphs, ${count('lost')} more in dropped ones`,
    header('names, span and type'),
    ...ofTypes(nameF1),
    header('pairs of names of one entity'),
    ...ofTypes(pairF1),
    header('mentions of named persons'),
    ...STAND_INS.map((form) => row(form, antecedentF1(pages, [form]))),
    row('both', antecedentF1(pages, STAND_INS)),
  ].join('\n');
}

function header(title: string): string {
  return `\n${title.padEnd(30)} precision  recall      F1`;
}

function row(name: string, { precision, recall, f1 }: F1): string {
  const cells = [precision, recall, f1].map((share) => (100 * share).toFixed(1).padStart(8));
  return `${name.padEnd(30)} ${cells.join('')}`;
}

/** Every mention that only one side has, a line each: page, which side, form, type, words, and words around them. */
export function differences(pages: readonly ComparedPage[]): string {
  return pages.flatMap(differencesOn).join('\n');
}

function differencesOn(page: ComparedPage): string[] {
  const lines = (side: string, mentions: readonly PageMention[]) =>
    mentions.map((mention) => `${page.id}\t${side}\t${shown(mention, page.characters)}`);
  const found = [
    ...page.found.filter(({ form }) => form === 'name'),
    ...personMentions(page, STAND_INS),
  ];
  return [
    ...lines('dropped', page.lost),
    ...lines(
      'missed',
      page.wanted.filter((gold) => !found.some((mine) => agree(gold, mine, page))),
    ),
    ...lines(
      'added',
      found.filter((mine) => !page.wanted.some((gold) => agree(gold, mine, page))),
    ),
  ];
}

function agree(gold: PageMention, mine: PageMention, page: ComparedPage): boolean {
  if (gold.form !== mine.form || !same(gold, mine)) return false;
  return gold.form === 'name' ? gold.type === mine.type : rightlyLinked(mine, page);
}

function shown({ start, end, type, form }: PageMention, characters: readonly string[]): string {
  const words = (from: number, to: number) =>
    characters.slice(Math.max(0, from), to).join('').replaceAll('\n', ' ');
  const around = `${words(start - 30, start)}[${words(start, end)}]${words(end, end + 30)}`;
  return [form, type, words(start, end), around].join('\t');
}
