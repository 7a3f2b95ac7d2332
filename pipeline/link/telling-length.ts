const FLOAT_ERROR = 1e-9;

/**
 * How many of `length` elements must be looked at so that one of them is shared, if at least `share` of all are.
 * (Prefix filtering: Chaudhuri, Ganti, Kaushik 2006.)
 */
export function tellingLength(length: number, share: number): number {
  return length - Math.ceil(share * length - FLOAT_ERROR) + 1;
}
