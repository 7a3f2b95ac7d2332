import type { EntityType } from '../../../../schemas/annotations.ts';
import { flatMapped } from '../../../text/flat-mapped.ts';
import { cities, countries, firstNames, surnames } from '../../lexicon/name-lists.ts';
import type { Word } from '../sentence.ts';
import type { LabelledName } from '../tagger/tagger.ts';
import { withinEdges } from './edges.ts';
import type { NameFound } from './heuristic.ts';
import { nameHeuristics } from './heuristics.ts';

/** The names the tagger labels in a sentence, overruled where a heuristic is certain. */
export function namesIn(words: readonly Word[], labelled: readonly LabelledName[]): NameFound[] {
  const certain = certainNames(words, labelled);
  if (certain.length === 0 && labelled.length === 0) return [];
  const taken = new Uint8Array(words.length);
  for (const { from, to } of certain) taken.fill(1, from, to);
  const found = [...certain];
  for (const { from, to, label } of labelled) {
    if (label.kind === null) continue;
    for (const name of outside(words, { from, to, type: typeOf(label.kind) }, taken))
      found.push(...withoutPlace(words, name));
  }
  return flatMapped(found, (name) => withinEdges(words, name))
    .sort((a, b) => a.from - b.from)
    .filter(({ from }, i, all) => from >= (all[i - 1]?.to ?? 0));
}

function typeOf(kind: EntityType | 'OTH'): EntityType {
  return kind === 'OTH' ? 'MISC' : kind;
}

function certainNames(words: readonly Word[], labelled: readonly LabelledName[]): NameFound[] {
  const kept: NameFound[] = [];
  for (const { find, yields } of nameHeuristics) {
    for (const name of find(words)) {
      const overlaps = kept.some(({ from, to }) => from < name.to && name.from < to);
      if (!overlaps && !(yields && labelled.some((longer) => holds(longer, name)))) kept.push(name);
    }
  }
  return kept;
}

function holds(longer: LabelledName, { from, to }: NameFound): boolean {
  return longer.from <= from && to <= longer.to && longer.to - longer.from > to - from;
}

/** What of the name is not taken: all of it, or of "Reuters/Denis Balibouse" the photographer. */
function outside(words: readonly Word[], name: NameFound, taken: Uint8Array): NameFound[] {
  if (!taken.subarray(name.from, name.to).includes(1)) return [name];
  let { from } = name;
  while (from < name.to && (taken[from] === 1 || words[from]?.text === '/')) from++;
  let to = from;
  while (to < name.to && taken[to] !== 1 && words[to]?.capital) to++;
  return from > name.from && to - from > 1 ? [{ from, to, type: 'PER' }] : [];
}

const LONGEST_NAME = 2;

/** A person with a place behind is two names: "… traf Antony Blinken Moskau". */
function withoutPlace(words: readonly Word[], name: NameFound): NameFound[] {
  if (name.type !== 'PER' || name.to - name.from <= LONGEST_NAME) return [name];
  const last = words[name.to - 1]?.text ?? '';
  const isPlace = countries.has(last) || (cities.has(last) && !surnames.has(last));
  if (!isPlace || firstNames.has(last)) return [name];
  return [
    { ...name, to: name.to - 1 },
    { from: name.to - 1, to: name.to, type: 'LOC' },
  ];
}
