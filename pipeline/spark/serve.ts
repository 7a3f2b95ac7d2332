import { answers, type WorkerOptions } from './answers.ts';
import { framesIn, writeFrame } from './frames.ts';

const STANDARD_OUTPUT = 1;
/** How often the process says that it is alive: who hears nothing for a minute ends it. */
const BEAT_MS = 2000;

/** Answers what comes on standard input until it ends. Strictly a reply a request, so that no pipe can fill on both sides. */
export async function serve(options: WorkerOptions): Promise<void> {
  // What a package prints must not get between the frames.
  console.log = console.error;
  const beat = setInterval(() => process.stderr.write('.'), BEAT_MS);
  const worker = answers(options);
  try {
    for await (const frame of framesIn(process.stdin))
      writeFrame(STANDARD_OUTPUT, await worker.to(frame));
  } finally {
    clearInterval(beat);
    await worker.close();
  }
}
