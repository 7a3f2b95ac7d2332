/**
 * Krippendorff's α for nominal values (Krippendorff 2011): 1 is agreement, 0 what chance gives. A unit is the values that
 * its coders gave it; units with fewer than two values do not count. Null where no two values can be compared or where
 * only one value occurs, so that there is nothing to disagree about.
 */
export function nominalAlpha(units: readonly (readonly string[])[]): number | null {
  const totals = new Map<string, number>();
  let pairs = 0;
  let disagreement = 0;
  for (const values of units.filter(({ length }) => length > 1)) {
    const counts = countsOf(values);
    let agreeing = 0;
    for (const [value, count] of counts) {
      totals.set(value, (totals.get(value) ?? 0) + count);
      agreeing += count * (count - 1);
    }
    pairs += values.length;
    disagreement += (values.length * (values.length - 1) - agreeing) / (values.length - 1);
  }
  const expected = [...totals.values()].reduce((sum, count) => sum + count * (pairs - count), 0);
  return expected === 0 ? null : 1 - ((pairs - 1) * disagreement) / expected;
}

function countsOf(values: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}
