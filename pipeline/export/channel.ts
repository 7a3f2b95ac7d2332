/** Hands items from one who makes them to one who takes them, one at a time: none is made ahead of need. */
export interface Channel<Item> {
  /** Comes back when the item is taken. */
  put(item: Item): Promise<void>;
  /** The next item; null where there will be none. */
  take(): Promise<Item | null>;
  close(): void;
}

export function channelOf<Item>(): Channel<Item> {
  let offered: { item: Item; taken: () => void } | null = null;
  let taker: ((item: Item | null) => void) | null = null;
  let closed = false;
  return {
    put: (item) =>
      new Promise((taken) => {
        if (taker === null) offered = { item, taken };
        else {
          taker(item);
          taker = null;
          taken();
        }
      }),
    take: () =>
      new Promise((resolve) => {
        if (offered !== null) {
          resolve(offered.item);
          offered.taken();
          offered = null;
        } else if (closed) resolve(null);
        else taker = resolve;
      }),
    close() {
      closed = true;
      taker?.(null);
      taker = null;
    },
  };
}
