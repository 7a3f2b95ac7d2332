import type { EntityType } from '../../../schemas/annotations.ts';
import { type F1, f1Of, f1OfKeys } from '../f1.ts';
import type { ComparedPage } from './found.ts';
import type { PageMention } from './gold.ts';

type Form = PageMention['form'];

/** Names of these types by exact span and type. */
export function nameF1(pages: readonly ComparedPage[], types: readonly EntityType[]): F1 {
  const keys = (side: 'found' | 'wanted') =>
    pages.flatMap((page) =>
      page[side]
        .filter(({ form, type }) => form === 'name' && types.includes(type))
        .map((name) => `${page.id} ${name.type} ${spanKey(name)}`),
    );
  return f1OfKeys(keys('found'), keys('wanted'));
}

/**
 * Pairs of names of one entity on one page, over the names whose span both sides have, whatever type the stages give
 * them; `types` are the gold's.
 */
export function pairF1(pages: readonly ComparedPage[], types: readonly EntityType[]): F1 {
  let right = 0;
  let found = 0;
  let wanted = 0;
  for (const page of pages) {
    const names = page.wanted
      .filter(({ form, type }) => form === 'name' && types.includes(type))
      .flatMap((gold) => {
        const twin = page.found.find(({ form, ...span }) => form === 'name' && same(span, gold));
        return twin === undefined ? [] : [{ gold: gold.entity, mine: twin.entity }];
      });
    names.forEach((a, index) => {
      for (const b of names.slice(index + 1)) {
        if (a.gold === b.gold) wanted++;
        if (a.mine === b.mine) found++;
        if (a.gold === b.gold && a.mine === b.mine) right++;
      }
    });
  }
  return f1Of(right, found, wanted);
}

/**
 * Nominal and pronoun mentions of named persons by exact span and right antecedent: the entity has a name that is one of
 * the gold entity's. Mentions that the stages link to no name of a person are not counted as found.
 */
export function antecedentF1(pages: readonly ComparedPage[], forms: readonly Form[]): F1 {
  let right = 0;
  let found = 0;
  let wanted = 0;
  for (const page of pages) {
    const mine = personMentions(page, forms);
    found += mine.length;
    wanted += page.wanted.filter(({ form }) => forms.includes(form)).length;
    right += mine.filter((mention) => rightlyLinked(mention, page)).length;
  }
  return f1Of(right, found, wanted);
}

/** The stages' mentions of these forms that stand for a person whom the page names. */
export function personMentions(page: ComparedPage, forms: readonly Form[]): PageMention[] {
  return page.found.filter(
    ({ form, type, entity }) =>
      forms.includes(form) && type === 'PER' && namesOf(entity, page.foundAnywhere).length > 0,
  );
}

/** Whether the gold has this mention, with an antecedent of which the stages' antecedent has a name. */
export function rightlyLinked(mention: PageMention, page: ComparedPage): boolean {
  const gold = page.wanted.find((each) => each.form !== 'name' && same(each, mention));
  if (gold === undefined) return false;
  const wanted = namesOf(gold.entity, page.wanted);
  return namesOf(mention.entity, page.foundAnywhere).some((name) =>
    wanted.some((each) => same(each, name)),
  );
}

function namesOf(entity: number, mentions: readonly PageMention[]): PageMention[] {
  return mentions.filter((mention) => mention.form === 'name' && mention.entity === entity);
}

type Offsets = Pick<PageMention, 'start' | 'end'>;

export function same(a: Offsets, b: Offsets): boolean {
  return a.start === b.start && a.end === b.end;
}

function spanKey({ start, end }: Offsets): string {
  return `${start}-${end}`;
}
