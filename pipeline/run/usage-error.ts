/** Something the user can put right: the message names file, place and remedy, and is shown without a stack trace. */
export class UsageError extends Error {
  override name = 'UsageError';
}
