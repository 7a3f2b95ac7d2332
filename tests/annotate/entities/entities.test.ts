import { describe, expect, test } from 'vitest';
import { annotateEntities } from '../../../pipeline/annotate/entities/entities.ts';
import { slice } from '../../../schemas/span.ts';
import { articleOf, type Line } from './article.ts';

function entitiesOf(...lines: readonly Line[]) {
  const article = articleOf(...lines);
  const { entities, mentions } = annotateEntities(article);
  return entities.map((entity, index) => ({
    ...entity,
    spelt: mentions.filter((m) => m.entity === index).map((m) => slice(article.text, m)),
  }));
}

function named(name: string, entities: ReturnType<typeof entitiesOf>) {
  return entities.find((entity) => entity.name === name);
}

describe('persons', () => {
  test('a bare surname is the person named in full, before and after', () => {
    const entities = entitiesOf(
      'Blinken warnt Moskau',
      'Antony Blinken reiste ab. Blinkens Flug ging spät.',
    );
    expect(named('Antony Blinken', entities)?.spelt).toEqual([
      'Blinken',
      'Antony Blinken',
      'Blinkens',
    ]);
  });

  test('two people of one surname stay two', () => {
    const entities = entitiesOf('Angela Müller traf Peter Müller. Müller schwieg.');
    expect(named('Angela Müller', entities)?.spelt).toEqual(['Angela Müller']);
    expect(named('Peter Müller', entities)?.spelt).toEqual(['Peter Müller', 'Müller']);
  });

  test('transliterations are one person, named as the body spells it', () => {
    const caption = { role: 'caption', text: 'Sergey Lavrov in Genf' } as const;
    const entities = entitiesOf(caption, caption, 'Sergej Lawrow kam nach Genf.');
    expect(named('Sergej Lawrow', entities)).toMatchObject({
      aliases: ['Sergey Lavrov'],
      spelt: ['Sergey Lavrov', 'Sergey Lavrov', 'Sergej Lawrow'],
    });
  });

  test('a month is no person, whoever is called so', () => {
    const entities = entitiesOf('Bernd März sprach im März mit Journalisten.');
    expect(named('Bernd März', entities)?.spelt).toEqual(['Bernd März']);
  });
});

describe('places and organisations', () => {
  test('countries have their code, whatever they are called', () => {
    const entities = entitiesOf(
      'Die USA warnten. Die Sorgen der Vereinigten Staaten teilt Russlands Nachbar.',
    );
    expect(named('USA', entities)?.identifiers).toEqual(['iso3166-1:US']);
    expect(named('USA', entities)?.aliases).toEqual(['Vereinigte Staaten']);
    expect(named('Russland', entities)?.identifiers).toEqual(['iso3166-1:RU']);
  });

  test('large cities have their number in GeoNames, small ones and those of one name have none', () => {
    const entities = entitiesOf('Der Zug fuhr von Krakau nach Kraków. Er kam aus Birmingham.');
    expect(named('Krakau', entities)?.identifiers).toEqual(['geonames:3094802']);
    expect(named('Krakau', entities)?.aliases).toEqual(['Kraków']);
    expect(named('Birmingham', entities)?.identifiers).toEqual([]);
  });

  test('an acronym is its long form', () => {
    const entities = entitiesOf(
      'Die Organisation für Sicherheit und Zusammenarbeit in Europa (OSZE) tagt. Die OSZE schweigt.',
    );
    expect(entities.map(({ spelt }) => spelt)).toEqual([
      ['Organisation für Sicherheit und Zusammenarbeit in Europa', 'OSZE', 'OSZE'],
    ]);
  });

  test('a country is a place, a race and a spokeswoman no body', () => {
    const entities = entitiesOf('Vor dem Marathon kam Sprecherin Berger aus der Sowjetunion.');
    expect(entities.map(({ type, name }) => `${type} ${name}`)).toEqual([
      'PER Berger',
      'LOC Sowjetunion',
    ]);
  });

  test('adjectives, inhabitants and compounds are no names', () => {
    expect(entitiesOf('Der russische US-Experte lobt die Norweger im Ukraine-Konflikt.')).toEqual(
      [],
    );
  });
});

test('mentions of equal text in a paragraph have IDs of their own', () => {
  const { mentions } = annotateEntities(articleOf('Moskau warnt, doch Moskau zögert.'));
  expect(new Set(mentions.map(({ id }) => id)).size).toBe(2);
});

describe('canonical names', () => {
  test('adjective and noun of a body are declined back, in every case of theirs', () => {
    const entities = entitiesOf(
      'Der Präsident des Deutschen Turnverbandes (DTV) rief an. Der Deutsche Turnverband tagt. Das freut den DTV.',
    );
    expect(named('Deutscher Turnverband', entities)).toMatchObject({ aliases: ['DTV'] });
  });

  test.each([
    ['Sie fragte die Leiter der Nationalen Plattform für Wind.', 'Nationale Plattform für Wind'],
    ['Er sprach im Namen des Wohn- und Pflegeheims Nordheim.', 'Wohn- und Pflegeheim Nordheim'],
    ['Das gab der Chef des Verfassungsschutzes bekannt.', 'Verfassungsschutz'],
    ['Sie kam nach Frankfurt am Main, in Frankfurt blieb sie.', 'Frankfurt am Main'],
  ])('%s', (text, name) => {
    expect(entitiesOf(text).map((entity) => entity.name)).toContain(name);
  });

  test('a town on a road and the end of a longer name are no short forms', () => {
    const entities = entitiesOf('Bei Lyon (A 36) staut es sich. Die UNIDO half Lyon.');
    expect(named('Lyon', entities)?.aliases).toEqual([]);
  });

  test('a surname keeps its s where it is no genitive', () => {
    const entities = entitiesOf(
      'Pressesprecherin Katrin Jahns rief an. Jahns leitet die Abteilung.',
    );
    expect(named('Katrin Jahns', entities)?.spelt).toEqual(['Katrin Jahns', 'Jahns']);
  });

  test.each([
    ['„Ein guter Tag“, sagte Olaf Dierks am Montag.', 'Olaf Dierks'],
    ['Ein guter Tag für alle (Bürgermeister Olaf Dierks).', 'Olaf Dierks'],
    ['Am Abend brannte das Haus Olaf Petersens.', 'Olaf Petersen'],
    ['Das sagte Olaf Petersens Anwalt.', 'Olaf Petersen'],
    ['Wegen Olaf Petersens, der fehlte, schwieg auch Olaf Petersen.', 'Olaf Petersen'],
  ])('an s with no noun beside it is the name’s: %s', (text, name) => {
    expect(entitiesOf(text).map((entity) => entity.name)).toEqual([name]);
  });

  test('a body with an adjective is found again with other endings', () => {
    const entities = entitiesOf(
      'Die Chefin des Hessischen Landkreistages (HLT) warnt. Der Hessische Landkreistag tagt im Mai.',
    );
    expect(named('Hessischer Landkreistag', entities)?.spelt).toEqual([
      'Hessischen Landkreistages',
      'HLT',
      'Hessische Landkreistag',
    ]);
  });

  test('particles belong to the surname, and do not make it a full name', () => {
    const entities = entitiesOf(
      'Am Abend schwieg van Dyck. Peter van Dyck leitet den Verband. Die Ministerin Sabine von Brandt kam. Dazu sagt von Brandt etwas.',
    );
    expect(named('Peter van Dyck', entities)?.spelt).toEqual(['van Dyck', 'Peter van Dyck']);
    expect(named('Sabine von Brandt', entities)?.spelt).toEqual([
      'Sabine von Brandt',
      'von Brandt',
    ]);
  });

  test('an acronym and its long form have one identifier', () => {
    for (const text of ['Die EU berät.', 'Die Europäische Union berät.'])
      expect(entitiesOf(text)[0]?.identifiers).toEqual(['short:EU']);
  });
});
