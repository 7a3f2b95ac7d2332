import { expect, it } from 'vitest';
import { fileKeys } from '../../pipeline/read/file-keys.ts';

it('is the name without endings, and the path only where an earlier file has the name', () => {
  expect(fileKeys(['a/NTV_2023_04_28.txt', 'b/NTV_2023_04_28.TXT', '2024.04.29-a.txt'])).toEqual([
    'NTV_2023_04_28',
    'b/NTV_2023_04_28',
    '2024.04.29-a',
  ]);
  expect(fileKeys(['a.jsonl', 'a.txt'])).toEqual(['a', 'a.txt']);
});
