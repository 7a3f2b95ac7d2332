import type { Attribute, AttributeKind } from '../../schemas/annotations.ts';
import type { Entity } from '../../schemas/links.ts';
import { byCodeUnit } from '../text/by-code-unit.ts';

/** How often each value of a kind is said of one entity. */
export type AttributeCounts = Map<AttributeKind, Map<string, number>>;

const NOT_NOW = /^(?:ehemalig|designiert): /u;

/** Counts one attribute in; what somebody was or will be settles nothing. */
export function count(
  counts: AttributeCounts,
  { kind, value }: Pick<Attribute, 'kind' | 'value'>,
): void {
  if (NOT_NOW.test(value)) return;
  const values = counts.get(kind) ?? new Map<string, number>();
  counts.set(kind, values.set(value, (values.get(value) ?? 0) + 1));
}

/** The role of the majority, the party and the gender that all agree on; null where there is none. */
export function settled(counts: AttributeCounts): Pick<Entity, 'role' | 'party' | 'gender'> {
  const gender = unanimous(counts.get('gender'));
  return {
    role: majority(counts.get('role')),
    party: unanimous(counts.get('party')),
    gender: gender === 'f' || gender === 'm' ? gender : null,
  };
}

function unanimous(values: ReadonlyMap<string, number> = new Map()): string | null {
  return values.size === 1 ? ([...values.keys()][0] ?? null) : null;
}

function majority(values: ReadonlyMap<string, number> = new Map()): string | null {
  const all = [...values.values()].reduce((sum, times) => sum + times, 0);
  const [most] = [...values].sort(([a, na], [b, nb]) => nb - na || byCodeUnit(a, b));
  return most !== undefined && 2 * most[1] > all ? most[0] : null;
}
