import { detached } from '../../../text/detached-string.ts';

const joints = new Map<string, Map<string, string>>();
const REMEMBERED = 20_000;

/** `prefix name`, the same string object each time: the model's look-up then hashes it once only. */
export function joined(prefix: string, name: string): string {
  let ends = joints.get(prefix);
  if (ends === undefined) {
    ends = new Map();
    joints.set(prefix, ends);
  }
  let whole = ends.get(name);
  if (whole === undefined) {
    if (ends.size >= REMEMBERED) ends.clear();
    const kept = detached(name);
    whole = `${prefix} ${kept}`;
    ends.set(kept, whole);
  }
  return whole;
}
