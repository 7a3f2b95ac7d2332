import type { ArticleEntity } from '../../../../schemas/annotations.ts';
import { flatMapped } from '../../../text/flat-mapped.ts';
import { grouped } from '../../../text/group-by.ts';
import { firstIndex } from '../../../text/ordered-spans.ts';
import { firstNames, type Gender } from '../../lexicon/name-lists.ts';
import type { NamedSentence } from '../roles/named-sentence.ts';
import { type Description, descriptionBeside, together } from './name-context.ts';
import { affiliation } from './offices.ts';
import type { Office, Person } from './person.ts';

interface DescribedName extends Description {
  entity: number;
  sentence: number;
}

/** The persons, and where the nouns stand that belong to their names. */
interface Described {
  people: Person[];
  heads: ReadonlySet<number>;
}

/** What the article says of each person it names, from the words beside the names. */
export function describePeople(
  sentences: readonly NamedSentence[],
  entities: readonly ArticleEntity[],
): Described {
  const described = flatMapped(sentences, (sentence) =>
    sentence.names
      .filter(({ type }) => type === 'PER')
      .map((name): DescribedName => {
        const { genders, offices, countries, parties, peer, heads } = descriptionBeside(
          sentence,
          name,
        );
        const { entity } = name;
        const { index } = sentence;
        return { genders, offices, countries, parties, peer, heads, entity, sentence: index };
      }),
  );
  const holders = described.filter(({ peer, offices }) => !peer && offices.length > 0);
  for (const description of described)
    if (description.peer) description.offices.push(...peersOffices(description, holders));
  const byEntity = grouped(described, ({ entity }) => entity);
  const people = flatMapped(entities, ({ type, name }, entity) =>
    type === 'PER' ? [personOf(entity, name, byEntity.get(entity) ?? [])] : [],
  );
  return { people, heads: new Set(flatMapped(described, ({ heads }) => heads)) };
}

/** The offices of the person nearest in the sentence who has one and is somebody else; failing that, of the last before it. */
function peersOffices(peer: DescribedName, holders: readonly DescribedName[]): Office[] {
  const first = firstIndex(holders, ({ sentence }) => sentence >= peer.sentence);
  let here = first;
  while (holders[here]?.sentence === peer.sentence && holders[here]?.entity === peer.entity) here++;
  let before = first - 1;
  while (holders[before]?.entity === peer.entity) before--;
  const model = holders[here]?.sentence === peer.sentence ? holders[here] : holders[before];
  return (model?.offices ?? []).map((office) => ({ ...office, text: bareOffice(office) }));
}

function bareOffice({ text }: Office): string {
  const { country, party } = affiliation(text);
  return country || party ? text.slice(text.lastIndexOf('-') + 1) : text;
}

function personOf(entity: number, name: string, own: readonly Description[]): Person {
  const all = together(own);
  const given = firstNames.get(name.split(/[ -]/u)[0] ?? '') || null;
  // "Schulleiterin Gabi Schwab": the title knows better than the list of first names.
  const titled = mostFrequent(all.genders);
  const offices = new Map(all.offices.map((office) => [office.text, office]));
  return {
    entity,
    name,
    gender: titled === 'f' ? titled : (given ?? titled),
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
