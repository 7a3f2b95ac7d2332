import { InvalidArgumentError } from 'commander';

/** The value of an option that is a whole number from 0 to 999,999. */
export function numberOption(text: string): number {
  if (!/^\d{1,6}$/.test(text)) throw new InvalidArgumentError('Give a whole number.');
  return Number(text);
}
