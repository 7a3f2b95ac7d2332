import { memoize } from '../../../text/memoize.ts';

const joints = memoize((prefix) => memoize((name) => `${prefix} ${name}`));

/** `prefix name`, the same string object each time: the model's look-up then hashes it once only. */
export function joined(prefix: string, name: string): string {
  return joints(prefix)(name);
}
