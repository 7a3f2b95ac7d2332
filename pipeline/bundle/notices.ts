import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { byCodeUnit } from '../text/by-code-unit.ts';

const Package = z.object({ name: z.string(), version: z.string(), license: z.string() });

/** Name, version and licence text of every package that the bundle's inputs come from, as their licences ask for. */
export function notices(root: string, inputs: readonly string[]): string {
  const folders = new Set(
    inputs.flatMap((path) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(path) ?? []),
  );
  return [...folders]
    .sort(byCodeUnit)
    .map((folder) => noticeOf(join(root, folder)))
    .join(`\n${'-'.repeat(78)}\n\n`);
}

function noticeOf(folder: string): string {
  const meta = Package.parse(JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')));
  const texts = readdirSync(folder)
    .filter((file) => /^(licen[cs]e|notice)/i.test(file) && existsSync(join(folder, file)))
    .map((file) => readFileSync(join(folder, file), 'utf8').trim());
  return `${meta.name} ${meta.version} (${meta.license})\n\n${texts.join('\n\n')}\n`;
}
