import { describe, expect, it } from 'vitest';
import { type KeyPress, ShiftPresses } from './shift-presses.ts';

const shift = (at: number, more: Partial<KeyPress> = {}): KeyPress => ({
  key: 'Shift',
  code: 'ShiftLeft',
  repeat: false,
  isChord: false,
  inTextField: false,
  at,
  ...more,
});
const press = (...keys: KeyPress[]) => {
  const presses = new ShiftPresses();
  return keys.map((key) => presses.press(key));
};

describe('pressing Shift three times', () => {
  it('is a sign, on either side of the keyboard', () => {
    expect(press(shift(0), shift(400, { code: 'ShiftRight' }), shift(900))).toEqual([false, false, true]);
  });

  it('is none together with Alt or Ctrl, which switch the language of the keyboard', () => {
    const chord = { isChord: true };
    expect(press(shift(0, chord), shift(400, chord), shift(900, chord))).toEqual([false, false, false]);
  });

  it('is none when it takes too long', () => {
    expect(press(shift(0), shift(2_000), shift(4_000))).toEqual([false, false, false]);
    expect(press(shift(0), shift(2_000), shift(4_000), shift(4_500))).toEqual([false, false, false, true]);
  });

  it('is none with another key between, as when going back with Shift and Tab', () => {
    expect(press(shift(0), shift(300, { key: 'Tab', code: 'Tab' }), shift(600), shift(900))).not.toContain(true);
  });

  it('is none while the key is held', () => {
    expect(press(shift(0), shift(30, { repeat: true }), shift(60, { repeat: true }))).not.toContain(true);
  });

  it('is none in a text field, where capital letters need it', () => {
    expect(press(shift(0), shift(300, { inTextField: true }), shift(600), shift(900))).not.toContain(true);
  });

  it('is none from a keyboard on the screen, which presses it by itself', () => {
    expect(press(shift(0, { code: '' }), shift(300, { code: '' }), shift(600, { code: '' }))).not.toContain(true);
  });
});
