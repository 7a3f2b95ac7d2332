import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';

export interface Ended {
  status: number | null;
  stderr: string;
}

/** Runs the command in a process of its own; `meet` sees it while it runs. `limits` are commands of the shell before it. */
export async function wortlaut(
  args: readonly string[],
  meet: (child: ChildProcess) => Promise<void> = async () => {},
  limits = '',
): Promise<Ended> {
  const command = [process.execPath, '--import', 'tsx', 'pipeline/cli.ts', ...args];
  const [program = '', ...rest] =
    limits === '' ? command : ['sh', '-c', `${limits}; exec "$0" "$@"`, ...command];
  const child = spawn(program, rest, { stdio: ['ignore', 'ignore', 'pipe'] });
  let stderr = '';
  child.stderr.on('data', (bytes) => {
    stderr += bytes;
  });
  const ended = once(child, 'exit');
  await Promise.race([meet(child), ended]);
  const [status] = await ended;
  return { status, stderr };
}
