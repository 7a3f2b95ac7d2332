import { z } from 'zod';
import { Failure } from '../../schemas/outcome.ts';

const Refused = z.strictObject({ status: z.enum(['rejected', 'failed']), failure: Failure });

/** A refused document's line with the place put before its message. */
export function located(line: string, where: string): string {
  const { status, failure } = Refused.parse(JSON.parse(line));
  return JSON.stringify({
    status,
    failure: { ...failure, message: `${where}: ${failure.message}` },
  });
}
