import { expect, it } from 'vitest';
import { NOUN_MODIFIERS } from '../../../pipeline/annotate/grammar/noun-modifiers.ts';
import { sentence } from './sentence.ts';

/** The words behind `¦` that a kind of modifier takes as belonging to the noun before; empty if none. */
function taken(noted: string, name: string): string {
  const words = sentence(noted.replace('¦', ''));
  const before = sentence(noted.slice(0, noted.indexOf('¦')));
  const place = { words, i: before.length, end: words.length, withPlace: false, named: false };
  const end = NOUN_MODIFIERS.find((modifier) => modifier.name === name)?.endOf(place);
  const found = words.slice(place.i, end ?? place.i);
  return found.map(({ text }) => text).join(' ');
}

it.each(NOUN_MODIFIERS)(
  'noun modifier $name holds in its example, not in its near miss',
  ({ name, example, nearMiss }) => {
    expect(taken(example, name)).not.toBe('');
    expect(taken(example, name)).not.toContain('sagte');
    expect(taken(nearMiss, name)).toBe('');
  },
);
