import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, renameSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { z } from 'zod';

const Packed = z.array(
  z.object({ filename: z.string(), files: z.array(z.object({ path: z.string() })) }),
);

const Package = z.object({
  engines: z.object({ node: z.string() }),
  bin: z.object({ wortlaut: z.string() }),
  exports: z.record(z.string(), z.union([z.string(), z.record(z.string(), z.string())])),
  dependencies: z.record(z.string(), z.string()),
  devDependencies: z.record(z.string(), z.string()),
});

export const manifest = Package.parse(JSON.parse(readFileSync('package.json', 'utf8')));

/** The files that package.json exports, as the tarball names them. */
export function targetsOf(exports: typeof manifest.exports): string[] {
  return Object.values(exports)
    .flatMap((target) => (typeof target === 'string' ? [target] : Object.values(target)))
    .map((path) => path.replace(/^\.\//, ''));
}

/** The tarball of `npm pack`, installed in an empty folder as npm would, without asking a registry. */
export function installed() {
  const folder = mkdtempSync(join(tmpdir(), 'wortlaut-package-'));
  const packed = execFileSync('npm', ['pack', '--json', '--silent', '--pack-destination', folder], {
    encoding: 'utf8',
  });
  const [tarball] = Packed.parse(JSON.parse(packed));
  if (tarball === undefined) throw new Error('npm pack made no tarball');
  const modules = join(folder, 'node_modules');
  mkdirSync(join(modules, '.bin'), { recursive: true });
  execFileSync('tar', ['-xzf', join(folder, tarball.filename), '-C', modules]);
  renameSync(join(modules, 'package'), join(modules, 'wortlaut'));
  chmodSync(join(modules, 'wortlaut', manifest.bin.wortlaut), 0o755);
  symlinkSync(`../wortlaut/${manifest.bin.wortlaut}`, join(modules, '.bin/wortlaut'));
  for (const name of Object.keys(manifest.dependencies)) {
    mkdirSync(dirname(join(modules, name)), { recursive: true });
    symlinkSync(resolve('node_modules', name), join(modules, name));
  }
  /** Standard output of a command in the folder; throws with all it printed where it fails. */
  const run = (command: string, ...args: string[]): string => {
    const { status, stdout, stderr } = spawnSync(command, args, { cwd: folder, encoding: 'utf8' });
    if (status !== 0) throw new Error(`${command} ${args.join(' ')}\n${stdout}${stderr}`);
    return stdout;
  };
  return { folder, files: tarball.files.map(({ path }) => path), run };
}
