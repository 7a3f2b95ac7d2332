import { describe, expect, test } from 'vitest';
import { annotateEntities } from '../../../pipeline/annotate/entities/entities.ts';
import { describeEntities } from '../../../pipeline/annotate/entities/people/references.ts';
import { articleOf, type Line } from './article.ts';

function peopleIn(...lines: readonly Line[]) {
  const article = articleOf(...lines);
  const { entities, mentions } = annotateEntities(article);
  const { people, resolveNominal, resolvePronoun } = describeEntities(article, entities, mentions);
  const nameOf = (entity: number | undefined) =>
    entity === undefined ? null : (entities[entity]?.name ?? null);
  const end = article.text.length;
  return {
    person: (name: string) => people.find((person) => person.name === name),
    nominal: (text: string) => nameOf(resolveNominal(text, end)?.entity),
    pronoun: (text: string) => nameOf(resolvePronoun(text, end)?.entity),
    method: (text: string) => resolveNominal(text, end)?.method ?? null,
  };
}

describe('what an article says of a person', () => {
  test('office and country before the name', () => {
    const { person } = peopleIn(
      'US-Außenminister Antony Blinken traf Russlands Staatschef Wladimir Putin.',
    );
    expect(person('Antony Blinken')).toMatchObject({ gender: 'm', countries: ['US'] });
    expect(person('Antony Blinken')?.offices.map(({ text }) => text)).toEqual(['US-Außenminister']);
    expect(person('Wladimir Putin')?.countries).toEqual(['RU']);
  });

  test('a peer has the office of the other', () => {
    const { person } = peopleIn(
      'Außenminister Antony Blinken traf seinen russischen Kollegen Sergej Lawrow.',
    );
    expect(person('Sergej Lawrow')?.offices.map(({ text }) => text)).toEqual(['Außenminister']);
  });

  test('party in brackets, office in apposition', () => {
    const { person } = peopleIn(
      'Olaf Scholz (SPD) lobte Annalena Baerbock, die deutsche Außenministerin.',
    );
    expect(person('Olaf Scholz')?.parties).toEqual(['SPD']);
    expect(person('Annalena Baerbock')).toMatchObject({ gender: 'f', countries: ['DE'] });
  });
});

describe('descriptions', () => {
  const meeting = [
    'US-Außenminister Antony Blinken sprach mit dem russischen Präsidenten Wladimir Putin.',
    'Jens Stoltenberg lobte das. Kanzler Olaf Scholz (SPD) schwieg.',
  ] as const;

  test.each([
    ['der Außenminister', 'Antony Blinken', 'office'],
    ['der US-Politiker', 'Antony Blinken', 'hypernym'],
    ['der SPD-Politiker', 'Olaf Scholz', 'hypernym'],
    ['der Russe', 'Wladimir Putin', 'nationality'],
    ['der russische Präsident', 'Wladimir Putin', 'office'],
  ])('%s is %s by %s', (description, name, method) => {
    const { nominal, method: methodOf } = peopleIn(...meeting);
    expect([nominal(description), methodOf(description)]).toEqual([name, method]);
  });

  test('of whom nobody says where he is from may be the Norwegian', () => {
    const { nominal, method } = peopleIn(
      'US-Außenminister Antony Blinken kam. Generalsekretär Jens Stoltenberg lobte ihn.',
    );
    expect([nominal('der Norweger'), method('der Norweger')]).toEqual([
      'Jens Stoltenberg',
      'elimination',
    ]);
  });

  test.each([
    'der Papst',
    'die Außenministerin',
    'die Außenminister',
    'seine Regierung',
    'die Beamtin des Ministeriums',
  ])('%s is nobody named', (description) => {
    expect(peopleIn(...meeting).nominal(description)).toBeNull();
  });
});

describe('pronouns', () => {
  test('"er" takes up the last subject, not who is spoken with', () => {
    expect(peopleIn('Antony Blinken sprach mit Sergej Lawrow.').pronoun('er')).toBe(
      'Antony Blinken',
    );
  });

  test('"sie" is a woman', () => {
    expect(peopleIn('Annalena Baerbock kam. Olaf Scholz ging.').pronoun('sie')).toBe(
      'Annalena Baerbock',
    );
  });

  test('"sie" is nobody where no woman is named', () => {
    expect(peopleIn('Olaf Scholz ging.').pronoun('sie')).toBeNull();
  });

  test('a description between takes the pronoun over', () => {
    const { pronoun } = peopleIn(
      'Generalsekretär Jens Stoltenberg lobte das.',
      'Das sagte der Norweger nach dem Treffen mit dem deutschen Kanzler Olaf Scholz.',
    );
    expect(pronoun('seinen')).toBe('Jens Stoltenberg');
  });
});
