import { expect, it } from 'vitest';
import { CONTROL, holdControls } from '../../pipeline/read/control-characters.ts';

it('finds a control character wherever it stands, and takes no other for one', () => {
  for (let code = 1; code < 0x100; code++) {
    const isControl = String.fromCharCode(code).search(CONTROL) !== -1;
    for (let length = 1; length <= 13; length++) {
      for (let at = 0; at < length; at++) {
        const bytes = Buffer.alloc(length + 3, 0x41).subarray(at % 4, length + (at % 4));
        bytes[at] = code;
        expect(holdControls(bytes)).toBe(isControl);
      }
    }
  }
});
