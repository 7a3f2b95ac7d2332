import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keysOf } from '../../pipeline/link/keys.ts';
import { idOf } from '../../schemas/id.ts';
import { Link, LinkKeys, type QuoteClusterMember } from '../../schemas/links.ts';
import { article } from './articles.ts';
import { linked } from './linked.ts';

const STORY = 'Die Werft in Dornhafen soll nach dem Willen des Landes Brelau verkauft werden.';
const SAID = '„Wir werden die Werft in Dornhafen keinesfalls vor dem Sommer verkaufen“';

/** Articles on one story by the hour, each with what is said in it. */
function reports(...paragraphs: string[]) {
  return paragraphs.map((paragraph, i) =>
    article({
      id: `r${i}`,
      datePublished: `2031-05-04T${String(8 + i).padStart(2, '0')}:00:00+02:00`,
      paragraphs: [STORY, paragraph],
      entities: [{ name: 'Ina Voss' }],
      speakers: [0],
    }),
  );
}

async function members(articles: Parameters<typeof linked>[0]): Promise<QuoteClusterMember[]> {
  const rows = await linked(articles);
  return rows.flatMap((row) => (row.kind === 'quote_cluster' ? [row.member] : []));
}

async function relations(...paragraphs: string[]): Promise<string[]> {
  return (await members(reports(...paragraphs))).map(({ relation }) => relation).sort();
}

describe('quotes of one utterance', () => {
  it.each([
    ['the same words', [`${SAID}, sagte Voss.`, `${SAID}, so Voss.`], ['verbatim', 'verbatim']],
    [
      'a part',
      [`${SAID}, sagte Voss.`, 'Voss will „keinesfalls vor dem Sommer verkaufen“.'],
      ['truncated', 'verbatim'],
    ],
    [
      'another word',
      [`${SAID}, sagte Voss.`, `${SAID.replace('verkaufen', 'veräußern')}, sagte Voss.`],
      ['variant', 'verbatim'],
    ],
    [
      'in Konjunktiv, without marks',
      [
        `${SAID}, sagte Voss.`,
        '[[Man werde die Werft in Dornhafen keinesfalls vor dem Sommer verkaufen]], so Voss.',
      ],
      ['indirect', 'verbatim'],
    ],
    [
      'another figure',
      [
        '„Wir haben 400 Leute in der Werft Dornhafen“, sagte Voss.',
        '„Wir haben 900 Leute in der Gießerei“, sagte Voss.',
      ],
      [],
    ],
    [
      'another topic',
      [
        `${SAID}, sagte Voss.`,
        '„Über die Schule entscheidet der Rat im Herbst allein“, sagte Voss.',
      ],
      [],
    ],
  ])('%s', async (_name, paragraphs, expected) => {
    expect(await relations(...paragraphs)).toEqual(expected);
  });

  it('tells what a truncated one leaves out, and where the part stands', async () => {
    const rows = await members(
      reports(`${SAID}, sagte Voss.`, 'Voss will „keinesfalls vor dem Sommer verkaufen“.'),
    );
    const truncated = rows.find(({ relation }) => relation === 'truncated');
    expect(truncated?.omittedText).toBe('Wir werden die Werft in Dornhafen');
    expect(rows.map(({ firstArticleId }) => firstArticleId)).toEqual(
      Array(2).fill(idOf('article', 'r0')),
    );
  });

  it('puts each sentence of a quote into the group of its own utterance', async () => {
    const second = 'Die Belegschaft bekommt darauf mein Wort.';
    const rows = await members(
      reports(
        `„Wir werden die Werft in Dornhafen keinesfalls vor dem Sommer verkaufen. ${second}“`,
        `${SAID}, sagte Voss.`,
        `„${second}“`,
      ),
    );
    expect(new Set(rows.map(({ clusterId }) => clusterId)).size).toBe(2);
    const twice = rows.filter(
      ({ quoteId }, _, all) => all.filter((other) => other.quoteId === quoteId).length === 2,
    );
    expect(twice).toHaveLength(2);
    expect(twice[0]?.start === twice[1]?.start).toBe(false);
  });

  it('flags another speaker', async () => {
    const other = article({
      id: 'other',
      datePublished: '2031-05-04T15:00:00+02:00',
      paragraphs: [STORY, `${SAID}, sagte Ruland.`],
      entities: [{ name: 'Emil Ruland' }],
      speakers: [0],
    });
    const rows = await members([...reports(`${SAID}, sagte Voss.`), other]);
    expect(rows.map(({ conflictingSpeaker }) => conflictingSpeaker)).toEqual([true, true]);
  });

  it('keeps the ID when later articles come', async () => {
    const texts = Array.from({ length: 6 }, (_, i) => `${SAID}, sagte Voss am ${i + 2}. Mai.`);
    const before = await members(reports(...texts.slice(0, 2)));
    const after = await members(reports(...texts));
    expect(before).toHaveLength(2);
    expect(after).toHaveLength(6);
    const { clusterId } = before[0] ?? {};
    expect(after.map((member) => member.clusterId)).toEqual(Array(6).fill(clusterId));
  });

  it('leaves terms out', async () => {
    const terms = ['a', 'b'].map((id) =>
      article({ id, paragraphs: [STORY, SAID], quoteType: 'term' }),
    );
    expect(await members(terms)).toEqual([]);
  });
});

const COPY =
  'Die Außenminister der beiden Staaten haben einander am Freitag in Dornhafen begrüßt und drei Stunden über die Lage an der Grenze geredet.';

describe('text reuse', () => {
  it('groups sentences, small edits among them, with the agency that each article credits', async () => {
    const edited = COPY.replace('einander', 'sich');
    const rows = await linked([
      article({
        id: 'a',
        paragraphs: [`Anfang hier. ${COPY}`],
        agencies: ['dpa'],
        datePublished: '2031-05-04',
      }),
      article({
        id: 'b',
        paragraphs: [edited],
        agencies: ['dpa', 'AFP'],
        datePublished: '2031-05-05',
      }),
      article({ id: 'c', paragraphs: [`${COPY} Mehr von AFP.`], agencies: ['dpa', 'AFP'] }),
    ]);
    const reuse = rows.flatMap((row) => (row.kind === 'reuse_cluster' ? [row.member] : []));
    expect(reuse.map(({ creditedAgency }) => creditedAgency).sort()).toEqual(['AFP', 'dpa', null]);
    expect(new Set(reuse.map(({ clusterId }) => clusterId)).size).toBe(1);
    expect(reuse.every(({ sentenceIds }) => sentenceIds.length === 1)).toBe(true);
    expect(new Set(reuse.map(({ firstArticleId }) => firstArticleId))).toEqual(
      new Set([idOf('article', 'a')]),
    );
    expect(reuse.map(({ similarity }) => similarity).sort()[0]).toBeLessThan(1);
  });

  it('leaves out what is short', async () => {
    const short = ['a', 'b'].map((id) => article({ id, paragraphs: [STORY.slice(0, 30)] }));
    expect((await linked(short)).filter(({ kind }) => kind === 'reuse_cluster')).toEqual([]);
  });
});

/** Ten sentences that have no three words in common. */
const TEXT = Array.from({ length: 10 }, (_, i) =>
  Array.from({ length: 12 }, (_word, j) => `Wort${i}x${j}`).join(' '),
);

describe('versions of one article', () => {
  const added = ['So steht es seit Mittag im neuen Absatz, den die Redaktion noch anfügte.'];
  const of = (id: string, sentences: readonly string[], datePublished: string, url: string) => {
    const one = article({ id, paragraphs: [`${sentences.join('. ')}.`], datePublished });
    return { ...one, url };
  };
  const first = of('first', TEXT, '2031-05-04T08:00:00+02:00', 'https://a.example/1');
  const copy = of('copy', TEXT, '2031-05-04T09:00:00+02:00', 'https://b.example/1');
  const update = of(
    'update',
    [...TEXT.slice(0, 7), ...added, ...added.map((s) => s.toUpperCase())],
    '2031-05-04T10:00:00+02:00',
    'https://a.example/2',
  );

  it('are told apart: a duplicate, and an update by the same outlet', async () => {
    const rows = await linked([first, copy, update]);
    const found = rows.flatMap((row) => (row.kind === 'article' ? [row.article] : []));
    const by = new Map(found.map((one) => [one.articleId, one]));
    expect(by.get(copy.articleId)).toMatchObject({ duplicateOf: first.articleId, updateOf: null });
    expect(by.get(update.articleId)).toMatchObject({
      duplicateOf: null,
      updateOf: first.articleId,
    });
    expect(by.get(first.articleId)).toMatchObject({ duplicateOf: null, updateOf: null });
  });
});

describe('a surname', () => {
  const at = (hour: number, name: string, id = name) =>
    article({
      id: `${id}${hour}`,
      datePublished: `2031-05-04T${String(hour).padStart(2, '0')}:00:00+02:00`,
      paragraphs: [STORY, `${SAID}, sagte ${name}.`],
      entities: [{ name }],
      speakers: [0],
    });
  const people = async (...articles: Parameters<typeof linked>[0]) =>
    (await linked(articles)).flatMap((row) => (row.kind === 'entity' ? [row.entity.name] : []));

  it('is the one person of that name in earlier reports on the story', async () => {
    expect(await people(at(8, 'Ina Voss'), at(9, 'Voss'), at(10, 'Voss'))).toEqual(['Ina Voss']);
  });

  it('stays apart where two have it, or nobody yet', async () => {
    const two = [at(8, 'Ina Voss'), at(9, 'Karl Voss'), at(10, 'Voss')];
    expect((await people(...two)).sort()).toEqual(['Ina Voss', 'Karl Voss', 'Voss']);
    expect((await people(at(8, 'Voss'), at(9, 'Ina Voss'))).sort()).toEqual(['Ina Voss', 'Voss']);
  });
});

describe('the rows', () => {
  const articles = reports(
    `${SAID}, sagte Voss. ${COPY}`,
    `[[Man werde die Werft in Dornhafen keinesfalls vor dem Sommer verkaufen]], so Voss.`,
    `Dazu „keinesfalls vor dem Sommer verkaufen“, hieß es. ${COPY}`,
  );

  it('fit the schema, and so do the keys', async () => {
    for (const document of articles) expect(() => LinkKeys.parse(keysOf(document))).not.toThrow();
    for (const row of await linked(articles)) expect(() => Link.parse(row)).not.toThrow();
  });

  it('are the same in any order', async () => {
    const expected = JSON.stringify(await linked(articles));
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray(articles, { minLength: articles.length }),
        async (shuffled) => {
          expect(JSON.stringify(await linked(shuffled))).toBe(expected);
        },
      ),
      { numRuns: 5 },
    );
  });

  it('tell each article of the clusters its rows joined', async () => {
    const rows = await linked(articles);
    const told = rows.flatMap((row) =>
      row.kind === 'article' ? Object.entries(row.article.quoteClusterIds) : [],
    );
    const clusters = rows.flatMap((row) => (row.kind === 'quote_cluster' ? [row.member] : []));
    expect(new Map(told)).toEqual(new Map(clusters.map((row) => [row.quoteId, row.clusterId])));
    expect(told.length).toBeGreaterThan(2);
  });

  it('are none for no articles', async () => expect(await linked([])).toEqual([]));
});
