import type { ArticleEntity, Mention } from '../../../../schemas/annotations.ts';
import { countryOfAdjective } from '../demonyms.ts';
import { countries, firstNames, type Gender, organisationKinds } from '../lexicons.ts';
import { titleOf } from '../titles.ts';
import { baseForms } from '../word-forms.ts';
import type { Word } from '../words.ts';
import { affiliation, officeOf } from './descriptors.ts';
import type { Office, Person } from './person.ts';

/** What one mention of a person says of them. */
interface Description {
  genders: Gender[];
  offices: Office[];
  countries: string[];
  parties: string[];
  /** "sein russischer Amtskollege Sergej Lawrow": holds the office of another person in the sentence. */
  peer: boolean;
}

interface Described extends Description {
  entity: number;
  sentence: number;
}

/** What the article says of each person it names, from the words beside the names. */
export function describePeople(
  sentences: readonly (readonly Word[])[],
  entities: readonly ArticleEntity[],
  mentions: readonly Mention[],
): Person[] {
  const described = sentences.flatMap((words, sentence) =>
    mentionsIn(words, mentions).map(({ mention, from, to }) => ({
      ...merge(before(words, from), after(words, to)),
      entity: mention.entity,
      sentence,
    })),
  );
  for (const description of described)
    if (description.peer) description.offices.push(...peersOffices(description, described));
  return entities.flatMap((entity, index) => {
    if (entity.type !== 'PER') return [];
    const own = described.filter((description) => description.entity === index);
    return [personOf(index, entity.name, own)];
  });
}

function mentionsIn(
  words: readonly Word[],
  mentions: readonly Mention[],
): { mention: Mention; from: number; to: number }[] {
  const start = words[0]?.start ?? 0;
  const end = words.at(-1)?.end ?? 0;
  return mentions.flatMap((mention) => {
    if (mention.type !== 'PER' || mention.start < start || mention.end > end) return [];
    const from = words.findIndex((word) => word.start === mention.start);
    const to = words.findIndex((word) => word.end === mention.end) + 1;
    return from >= 0 && to > from ? [{ mention, from, to }] : [];
  });
}

function merge(a: Description, b: Description): Description {
  return {
    genders: [...a.genders, ...b.genders],
    offices: [...a.offices, ...b.offices],
    countries: [...a.countries, ...b.countries],
    parties: [...a.parties, ...b.parties],
    peer: a.peer || b.peer,
  };
}

function nothing(): Description {
  return { genders: [], offices: [], countries: [], parties: [], peer: false };
}

/** "Russlands Außenminister Lawrow", "der norwegische Generalsekretär Jens Stoltenberg". */
function before(words: readonly Word[], from: number): Description {
  let at = from - 1;
  while (['.', ','].includes(words[at]?.text ?? '')) at--;
  while (titleOf(words[at]?.text ?? '')?.kind === 'address') at--;
  return titleAt(words, at);
}

/** The title at `at`, with the adjectives and genitives before it. */
function titleAt(words: readonly Word[], at: number): Description {
  const word = words[at]?.text ?? '';
  const title = titleOf(word);
  if (!title || !words[at]?.capital) return nothing();
  const office = officeOf(word);
  const { country, party } = affiliation(word);
  return {
    genders: title.gender === '' ? [] : [title.gender],
    offices: office ? [office] : [],
    countries: [country, countryBefore(words, at)].filter((iso) => iso !== null),
    parties: party === null ? [] : [party],
    peer: title.kind === 'peer',
  };
}

/** The country in "russischer | Außenminister", "Russlands | Staatschef". */
function countryBefore(words: readonly Word[], at: number): string | null {
  const word = words[at - 1]?.text ?? '';
  const iso = countryOfAdjective(word);
  if (iso !== null) return iso;
  if (countries.has(word)) return null;
  return (
    baseForms(word)
      .map((form) => countries.get(form)?.iso)
      .find((code) => code) ?? null
  );
}

/** "Olaf Scholz (SPD)", "Wladimir Putin, der russische Präsident,". */
function after(words: readonly Word[], to: number): Description {
  const next = words[to + 1]?.text ?? '';
  if (words[to]?.text === '(' && organisationKinds.get(next) === 'party')
    return { ...nothing(), parties: [next] };
  if (words[to]?.text !== ',') return nothing();
  for (let at = to + 1; at <= to + 3; at++) {
    if (words[at]?.capital) return words[at + 1]?.capital ? nothing() : titleAt(words, at);
  }
  return nothing();
}

/** The offices of the person nearest in the sentence who has one and is somebody else; failing that, of the last before it. */
function peersOffices(peer: Described, described: readonly Described[]): Office[] {
  const others = described.filter((other) => other.entity !== peer.entity && !other.peer);
  const here = others.filter(
    ({ sentence, offices }) => sentence === peer.sentence && offices.length > 0,
  );
  const earlier = others.filter(
    ({ sentence, offices }) => sentence < peer.sentence && offices.length > 0,
  );
  const model = here[0] ?? earlier.at(-1);
  return (model?.offices ?? []).map((office) => ({ ...office, text: bareOffice(office) }));
}

function bareOffice({ text }: Office): string {
  const { country, party } = affiliation(text);
  return country || party ? text.slice(text.lastIndexOf('-') + 1) : text;
}

function personOf(entity: number, name: string, own: readonly Description[]): Person {
  const all = own.reduce(merge, nothing());
  const given = firstNames.get(name.split(/[ -]/u)[0] ?? '') || null;
  const offices = new Map(all.offices.map((office) => [office.text, office]));
  return {
    entity,
    name,
    gender: given ?? mostFrequent(all.genders),
    offices: [...offices.values()],
    countries: [...new Set(all.countries)],
    parties: [...new Set(all.parties)],
  };
}

function mostFrequent(genders: readonly Gender[]): 'm' | 'f' | null {
  const men = genders.filter((gender) => gender === 'm').length;
  const women = genders.filter((gender) => gender === 'f').length;
  if (men === women) return null;
  return men > women ? 'm' : 'f';
}
