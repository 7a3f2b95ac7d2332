const CHARACTERS = 16;
const FIRST_SIZE = 1024;

/** IDs that come in their order, without their prefix: 16 bytes each. */
export interface NumberedIds {
  add(id: string): void;
  /** Its number; throws where it is none of them. */
  numberOf(id: string): number;
}

export function numberedIds(): NumberedIds {
  let bytes = Buffer.alloc(FIRST_SIZE * CHARACTERS);
  let count = 0;
  return {
    add(id) {
      if ((count + 1) * CHARACTERS > bytes.length) {
        const larger = Buffer.alloc(bytes.length * 2);
        bytes.copy(larger);
        bytes = larger;
      }
      bytes.write(id.slice(-CHARACTERS), count++ * CHARACTERS, 'latin1');
    },
    numberOf(id) {
      const wanted = Buffer.from(id.slice(-CHARACTERS), 'latin1');
      let [from, to] = [0, count];
      while (from < to) {
        const middle = (from + to) >> 1;
        const at = middle * CHARACTERS;
        const order = bytes.compare(wanted, 0, CHARACTERS, at, at + CHARACTERS);
        if (order === 0) return middle;
        if (order < 0) from = middle + 1;
        else to = middle;
      }
      throw new Error(`${id}: no such article`);
    },
  };
}
