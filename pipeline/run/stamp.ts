/** Tells whether a file has changed: its size and times. The time of the last change of any kind cannot be set by anyone. */
export function stampOf(status: { size: bigint; mtimeNs: bigint; ctimeNs: bigint }): string {
  return `${status.size} ${status.mtimeNs} ${status.ctimeNs}`;
}
