import { describe, expect, it } from 'vitest';
import { numberPressed } from './keys.ts';

const plain = { altKey: false, ctrlKey: false, metaKey: false, shiftKey: false };

describe('number keys', () => {
  it('press a chip outside the line, and with Alt in it', () => {
    expect(numberPressed({ ...plain, code: 'Digit3' }, false)).toBe(3);
    expect(numberPressed({ ...plain, code: 'Numpad3', altKey: true }, true)).toBe(3);
  });

  it('are text in the line: "20 tờ" begins with a digit', () => {
    expect(numberPressed({ ...plain, code: 'Digit2' }, true)).toBeUndefined();
  });

  it('leave the browser its own shortcuts', () => {
    expect(numberPressed({ ...plain, code: 'Digit2', ctrlKey: true }, false)).toBeUndefined();
    expect(numberPressed({ ...plain, code: 'Digit0' }, false)).toBeUndefined();
    expect(numberPressed({ ...plain, code: 'KeyA' }, false)).toBeUndefined();
  });
});
