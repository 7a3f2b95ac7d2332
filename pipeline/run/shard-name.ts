/** Part `number` of `of`, counted from 1. */
export interface Shard {
  number: number;
  of: number;
}

/** The shard that "2/3" names; null where it names none. */
export function shardIn(text: string): Shard | null {
  const [, number, of] = (/^([1-9]\d{0,5})\/([1-9]\d{0,5})$/.exec(text) ?? []).map(Number);
  return number === undefined || of === undefined || number > of ? null : { number, of };
}
