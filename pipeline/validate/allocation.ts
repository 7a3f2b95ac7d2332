/**
 * How many of a sample each stratum gets: as equal as the strata's sizes allow, so that rare ones are judged as well as
 * frequent ones. Where not all can have one more, the first do.
 */
export function allocation(sizes: readonly number[], sample: number): number[] {
  const given = sizes.map(() => 0);
  let left = Math.min(
    sample,
    sizes.reduce((sum, size) => sum + size, 0),
  );
  while (left > 0) {
    const open = sizes.flatMap((size, i) => ((given[i] ?? 0) < size ? [i] : []));
    const each = Math.max(1, Math.floor(left / open.length));
    for (const i of open) {
      const more = Math.min(each, left, (sizes[i] ?? 0) - (given[i] ?? 0));
      given[i] = (given[i] ?? 0) + more;
      left -= more;
    }
  }
  return given;
}
