import { openFile, type WrittenFile } from './files.ts';

/** A text file that records are added to one by one. */
export interface RecordFile {
  path: string;
  add(record: string): void;
  close(): WrittenRecords;
}

export interface WrittenRecords extends WrittenFile {
  /** No record has more bytes. */
  longest: number;
}

/** What is written at a time, in UTF-16 code units. */
const PART = 1 << 16;

export function recordFile(path: string): RecordFile {
  const file = openFile(path);
  let [part, longest] = ['', 0];
  const write = (): void => {
    longest = Math.max(longest, file.write(part));
    part = '';
  };
  return {
    path,
    add(record) {
      part += record;
      if (part.length >= PART) write();
    },
    close() {
      write();
      return { ...file.close(), longest };
    },
  };
}
