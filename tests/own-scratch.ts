import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** All temporary folders of the tests lie in one, which goes with them. */
export default function ownScratch(): () => void {
  const scratch = mkdtempSync(join(tmpdir(), 'wortlaut-tests-'));
  process.env.TMPDIR = scratch;
  return () => rmSync(scratch, { recursive: true, force: true });
}
