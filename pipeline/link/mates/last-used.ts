/** Values by number, those used last. */
export interface LastUsed<Value> {
  /** The value with this number, made where it is not kept. */
  of(number: number, make: () => Value): Value;
}

/** Keeps at least `count` values, and at most twice as many. */
export function lastUsed<Value>(count: number): LastUsed<Value> {
  let [values, older] = [new Map<number, Value>(), new Map<number, Value>()];
  return {
    of(number, make) {
      const known = values.get(number);
      if (known !== undefined) return known;
      if (values.size >= count) [values, older] = [new Map(), values];
      const value = older.get(number) ?? make();
      values.set(number, value);
      return value;
    },
  };
}
