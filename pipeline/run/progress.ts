import pc from 'picocolors';

/** Tells a person, or a log, how far a stage is. */
export interface Progress {
  begin(stage: string, totalBytes: number): void;
  advance(bytes: number, documents: number): void;
  /** `note` is what the stage has to say at its end. */
  end(note: string): void;
}

/** Where progress goes: standard error, or a test's list. */
export interface Screen {
  isTTY: boolean;
  write(text: string): unknown;
  now(): number;
}

const REDRAW_MS = 100;
const LOG_LINE_MS = 5000;
const BAR_WIDTH = 24;

/** A bar that redraws itself on a terminal; elsewhere a line when a stage ends and, between, one every five seconds. */
export function progressOn(screen: Screen): Progress {
  let stage = '';
  let total = 0;
  let done = 0;
  let shownAt = 0;
  return {
    begin(name, totalBytes) {
      stage = name;
      total = totalBytes;
      done = 0;
      shownAt = screen.now();
    },
    advance(bytes) {
      done += bytes;
      if (screen.now() - shownAt < (screen.isTTY ? REDRAW_MS : LOG_LINE_MS)) return;
      shownAt = screen.now();
      const share = total === 0 ? 1 : Math.min(1, done / total);
      screen.write(screen.isTTY ? bar(stage, share) : `${stage}: ${percent(share)}\n`);
    },
    end(note) {
      const line = `${stage}: ${note}\n`;
      screen.write(screen.isTTY ? `\r\x1b[2K${pc.green('✓')} ${line}` : line);
    },
  };
}

function bar(stage: string, share: number): string {
  const filled = Math.round(share * BAR_WIDTH);
  const cells = pc.cyan('█'.repeat(filled)) + pc.dim('░'.repeat(BAR_WIDTH - filled));
  return `\r\x1b[2K  ${stage.padEnd(9)}${cells} ${percent(share)}`;
}

function percent(share: number): string {
  return `${Math.floor(share * 100)} %`;
}
