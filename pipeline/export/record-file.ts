import { openFile, type WrittenFile } from './files.ts';

/** A text file that records are added to. */
export interface RecordFile {
  path: string;
  add(record: string): void;
  /** Adds records as bytes. */
  copy(records: Uint8Array): void;
  close(): WrittenRecords;
}

export interface WrittenRecords extends WrittenFile {
  /** No record has more bytes. */
  longest: number;
}

/** What is written at a time, in UTF-16 code units. */
const PART = 1 << 16;

/** `longestCopied`: no record that is copied has more bytes. */
export function recordFile(path: string, longestCopied = 0): RecordFile {
  const file = openFile(path);
  let [part, longest] = ['', longestCopied];
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
    copy(records) {
      write();
      file.write(records);
    },
    close() {
      write();
      return { ...file.close(), longest };
    },
  };
}
