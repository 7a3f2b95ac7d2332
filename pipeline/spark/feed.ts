/** Bytes that come piece by piece from somebody who is asked for more. */
export interface Feed {
  chunks: AsyncIterable<Uint8Array>;
  push(chunk: Uint8Array): void;
  end(): void;
  /** Comes when all that was pushed is taken and more is wanted. */
  hungry(): Promise<void>;
}

export function feed(): Feed {
  const waiting: Uint8Array[] = [];
  let ended = false;
  let wake: (() => void) | null = null;
  let tellHungry: (() => void) | null = null;
  const woken = (): void => {
    wake?.();
    wake = null;
  };
  async function* chunks(): AsyncGenerator<Uint8Array> {
    for (;;) {
      const next = waiting.shift();
      if (next !== undefined) yield next;
      else if (ended) return;
      else {
        const more = new Promise<void>((resolve) => {
          wake = resolve;
        });
        tellHungry?.();
        await more;
      }
    }
  }
  return {
    chunks: chunks(),
    push(chunk) {
      waiting.push(chunk);
      woken();
    },
    end() {
      ended = true;
      woken();
    },
    hungry() {
      return new Promise((resolve) => {
        tellHungry = resolve;
        if (wake !== null) resolve();
      });
    },
  };
}
