import type { Word } from '../../annotate/entities/sentence.ts';
import { type NameKind, numberOf } from '../../annotate/entities/tagger/labels.ts';
import { type LabelledName, namesOf } from '../../annotate/entities/tagger/tagger.ts';
import { type Example, placeOf } from './examples.ts';

/**
 * Copies of the examples in which other names of the kind stand for the people, places and organisations, each name of
 * the examples as likely as every other: so the model learns what surrounds names, whatever they are.
 */
export function withNamesExchanged(examples: readonly Example[], random: () => number): Example[] {
  const stock = namesByKind(examples);
  return examples.flatMap((example) => {
    const names = namesOf(example.labels).filter(({ label }) => stock.has(label.kind ?? 'OTH'));
    return names.length === 0 ? [] : [exchanged(example, names, stock, random)];
  });
}

type Stock = ReadonlyMap<NameKind, readonly (readonly Word[])[]>;

/** The different names of each kind, those of other things left out. */
function namesByKind(examples: readonly Example[]): Stock {
  const kinds = new Map<NameKind, Map<string, readonly Word[]>>();
  for (const { words, labels } of examples) {
    for (const { from, to, label } of namesOf(labels)) {
      if (label.kind === null || label.kind === 'OTH') continue;
      const name = words.slice(from, to);
      const known = kinds.get(label.kind) ?? new Map<string, readonly Word[]>();
      kinds.set(label.kind, known.set(name.map(({ text }) => text).join(' '), name));
    }
  }
  return new Map([...kinds].map(([kind, names]) => [kind, [...names.values()]]));
}

function exchanged(
  { words, labels }: Example,
  names: readonly LabelledName[],
  stock: Stock,
  random: () => number,
): Example {
  const cut: Word[] = [];
  const numbers: number[] = [];
  let at = 0;
  const keepUpTo = (end: number): void => {
    cut.push(...words.slice(at, end));
    numbers.push(...labels.subarray(at, end));
  };
  for (const { from, to, label } of names) {
    keepUpTo(from);
    at = to;
    const kind = label.kind ?? 'OTH';
    const others = stock.get(kind) ?? [];
    const other = others[Math.floor(random() * others.length)] ?? [];
    for (const [i, word] of other.entries()) {
      cut.push({ ...word, initial: i === 0 && words[from]?.initial === true });
      numbers.push(numberOf({ place: placeOf(i, other.length), form: 'main', kind }));
    }
  }
  keepUpTo(words.length);
  return { words: cut, labels: Uint8Array.from(numbers) };
}
