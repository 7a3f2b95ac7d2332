import { type F1, f1Of, f1OfKeys } from '../f1.ts';
import { type ComparedNews, same, touch } from './news-compared.ts';

/** Names of these types, by exact span and type. */
export function namesF1(articles: readonly ComparedNews[], types: readonly string[]): F1 {
  const keys = (
    id: string,
    mentions: ComparedNews['gold']['mentions'] | ComparedNews['mentions'],
  ) =>
    mentions
      .filter(({ form, type }) => form === 'name' && types.includes(type))
      .map(({ type, span }) => `${id} ${type} ${span.join('-')}`);
  return f1OfKeys(
    articles.flatMap(({ gold, mentions }) => keys(gold.id, mentions)),
    articles.flatMap(({ gold }) => keys(gold.id, gold.mentions)),
  );
}

/** Pairs of names of one entity, over the names whose span both sides have. */
export function coreferenceF1(articles: readonly ComparedNews[]): F1 {
  let right = 0;
  let found = 0;
  let wanted = 0;
  for (const { gold, mentions } of articles) {
    const names = gold.mentions
      .filter(({ form }) => form === 'name')
      .flatMap(({ span, entity, type }) => {
        const twin = mentions.find((mine) => mine.form === 'name' && same(mine.span, span));
        return twin ? [{ gold: `${type} ${entity}`, mine: twin.entity }] : [];
      });
    names.forEach((a, i) => {
      for (const b of names.slice(i + 1)) {
        if (a.gold === b.gold) wanted++;
        if (a.mine === b.mine) found++;
        if (a.gold === b.gold && a.mine === b.mine) right++;
      }
    });
  }
  return f1Of(right, found, wanted);
}

/** The share of the gold's mentions of this form that a mention touches which stands for the right person. */
export function linkedShare(articles: readonly ComparedNews[], form: string): number {
  const all = articles.flatMap(({ gold, mentions, twins }) =>
    gold.mentions
      .filter((mention) => mention.form === form)
      .map(({ span, entity }) =>
        mentions.some(
          (mine) =>
            mine.form === form && touch(mine.span, span) && twins.get(mine.entity)?.has(entity),
        ),
      ),
  );
  return all.filter(Boolean).length / all.length;
}

/** The share of the gold's entities that an entity of the same name stands for. */
export function canonicalShare(articles: readonly ComparedNews[]): number {
  const all = articles.flatMap(({ gold, names, twins }) => {
    const wanted = new Set(
      gold.mentions.filter(({ form }) => form === 'name').map(({ entity }) => entity),
    );
    const right = new Set(
      [...twins].flatMap(([entity, golds]) =>
        golds.has(names[entity] ?? '') ? [names[entity]] : [],
      ),
    );
    return [...wanted].map((name) => right.has(name));
  });
  return all.filter(Boolean).length / all.length;
}

/** Attributes by kind, person and touching words; gender by kind and person alone. */
export function attributesF1(articles: readonly ComparedNews[]): F1 {
  let right = 0;
  let found = 0;
  let wanted = 0;
  for (const { gold, attributes, twins } of articles) {
    const open = oncePerPerson(gold.attributes);
    const mine = oncePerPerson(attributes);
    wanted += open.length;
    found += mine.length;
    for (const { kind, entity, span } of mine) {
      const at = open.findIndex(
        (each) =>
          each.kind === kind &&
          twins.get(entity)?.has(each.entity) &&
          (kind === 'gender' || touch(each.span, span)),
      );
      if (at < 0) continue;
      right++;
      open.splice(at, 1);
    }
  }
  return f1Of(right, found, wanted);
}

function oncePerPerson<Each extends { kind: string; entity: string | number }>(
  attributes: readonly Each[],
): Each[] {
  const seen = new Set<string | number>();
  return attributes.filter(({ kind, entity }) => {
    if (kind !== 'gender') return true;
    const isNew = !seen.has(entity);
    seen.add(entity);
    return isNew;
  });
}
