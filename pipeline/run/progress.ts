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
/** The first line comes soon, so that one knows it works; then one a minute. */
const FIRST_LINE_MS = 5000;
const LOG_LINE_MS = 60_000;
const BAR_WIDTH = 24;

/** A bar that redraws itself on a terminal; elsewhere a line when a stage ends and, between, one a minute. */
export function progressOn(screen: Screen): Progress {
  let stage = '';
  let total = 0;
  let done = 0;
  let documents = 0;
  let [beganAt, shownAt] = [0, 0];
  return {
    begin(name, totalBytes) {
      stage = name;
      total = totalBytes;
      done = 0;
      documents = 0;
      beganAt = screen.now();
      shownAt = beganAt;
    },
    advance(bytes, more) {
      done += bytes;
      documents += more;
      const wait = shownAt === beganAt ? FIRST_LINE_MS : LOG_LINE_MS;
      const since = Math.abs(screen.now() - shownAt);
      if (since < (screen.isTTY ? REDRAW_MS : wait)) return;
      shownAt = screen.now();
      const share = total === 0 ? 1 : Math.min(1, done / total);
      const pace = paceOf(documents, share, shownAt - beganAt);
      screen.write(
        screen.isTTY ? `${bar(stage, share)}  ${pace}` : `${stage}: ${percent(share)}, ${pace}\n`,
      );
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

/** How many documents are done, how fast, and how long the rest takes at this rate. A clock that jumps back tells nothing. */
function paceOf(documents: number, share: number, milliseconds: number): string {
  const done = `${documents} documents`;
  if (milliseconds <= 0 || share <= 0) return done;
  const rate = (1000 * documents) / milliseconds;
  const left = (milliseconds / share) * (1 - share);
  return `${done}, ${rate < 10 ? rate.toFixed(1) : Math.round(rate)} a second, ${duration(left)} left`;
}

function duration(milliseconds: number): string {
  const minutes = Math.floor(milliseconds / 60_000);
  if (minutes === 0) return `${Math.ceil(milliseconds / 1000)} s`;
  return minutes < 60 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}

function percent(share: number): string {
  return `${Math.floor(share * 100)} %`;
}
