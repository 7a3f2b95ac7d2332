import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { lockFolder } from '../../pipeline/run/lock.ts';
import { promised, promisedOfSeeds } from '../properties/run-seeds.ts';
import { folderOf } from '../run/folder.ts';
import { wortlaut } from './wortlaut.ts';

const mount = (...args: string[]) => execFileSync('mount', args, { stdio: 'ignore' });
const run = (out: string) => ['run', 'seeds', '--out', out, '--workers', '1'];

describe('a run', () => {
  it('into a disk that is full says so, and goes on when there is room', async () => {
    const out = join(folderOf(), 'out');
    // In blocks of 512 bytes: enough for the stages, too little for the tables.
    const full = await wortlaut(run(out), undefined, 'trap "" XFSZ; ulimit -f 90');
    expect(full.status).toBe(2);
    expect(full.stderr).toMatch(/\n?wortlaut: .*(EFBIG|ENOSPC|too large|space)/i);
    expect(full.stderr).not.toMatch(/^\s+at /m);
    expect(await wortlaut(run(out))).toMatchObject({ status: 0 });
    expect(promised(out)).toEqual(await promisedOfSeeds());
  }, 180_000);

  it.runIf(process.platform === 'linux' && process.getuid?.() === 0).each([
    ['a table', '600k'],
    ['the DuckDB file', '3m'],
  ])(
    'into a small disk that fills up at %s says so, and goes on when it has grown',
    async (_, size) => {
      const disk = folderOf();
      mount('-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', disk);
      try {
        const out = join(disk, 'out');
        const full = await wortlaut(run(out));
        expect(full.status).toBe(2);
        expect(full.stderr).toMatch(/\n?wortlaut: .*(ENOSPC|No space left)/);
        expect(full.stderr).not.toMatch(/^\s+at /m);
        mount('-o', 'remount,size=100m', disk);
        expect(await wortlaut(run(out))).toMatchObject({ status: 0 });
        expect(promised(out)).toEqual(await promisedOfSeeds());
      } finally {
        execFileSync('umount', [disk]);
      }
    },
    180_000,
  );

  it('into a folder that cannot be written says so', async () => {
    const { status, stderr } = await wortlaut(run('package.json/out'));
    expect(status).toBe(2);
    expect(stderr).toMatch(/^wortlaut: ENOTDIR.*package\.json/m);
    expect(stderr).not.toMatch(/^\s+at /m);
  }, 60_000);

  it.runIf(process.platform === 'linux')(
    'into a folder that the system makes none in says so',
    async () => {
      const { status, stderr } = await wortlaut(run('/proc/none/out'));
      expect(status).toBe(2);
      expect(stderr).toMatch(/^wortlaut: ENOENT.*mkdir '\/proc\/none'/m);
      expect(stderr).not.toMatch(/^\s+at /m);
    },
    60_000,
  );

  it('into the folder of another run leaves it alone, and says whose it is', async () => {
    const out = folderOf();
    const unlock = lockFolder(out);
    const { status, stderr } = await wortlaut(run(out));
    unlock();
    expect(status).toBe(1);
    expect(stderr).toContain(`another run writes to it (process ${process.pid}`);
  }, 60_000);
});
