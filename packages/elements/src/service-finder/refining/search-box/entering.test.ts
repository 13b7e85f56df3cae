import { describe, expect, it } from 'vitest';
import { enter } from './entering.ts';

const press = (key: string, active: number, count: number, altKey = false) =>
  enter({ key, altKey, ctrlKey: false, metaKey: false }, { active, count });

describe('keys in the search field', () => {
  it('go down and up through the lines and the text, round and round', () => {
    expect([-1, 0, 1].map((active) => press('ArrowDown', active, 2)?.move)).toEqual([0, 1, -1]);
    expect([-1, 1, 0].map((active) => press('ArrowUp', active, 2)?.move)).toEqual([1, 0, -1]);
  });

  it('open a closed list at its first or last line, with Alt without a line', () => {
    expect(press('ArrowDown', -1, 0)).toEqual({ action: 'open', move: 0, handled: true });
    expect(press('ArrowUp', -1, 0)).toEqual({ action: 'open', move: -1, handled: true });
    expect(press('ArrowDown', -1, 0, true)).toEqual({ action: 'open', handled: true });
    expect(press('ArrowUp', 1, 2, true)).toEqual({ action: 'close', handled: true });
  });

  it('take the line that is marked, and search without one', () => {
    expect(press('Enter', 1, 2)).toEqual({ action: 'accept', handled: true });
    expect(press('Enter', -1, 2)).toEqual({ action: 'close', handled: false });
  });

  it('close the list, and empty the field when it is closed already', () => {
    expect(press('Escape', 0, 2)).toEqual({ action: 'close', handled: true });
    expect(press('Escape', -1, 0)).toBeUndefined();
    expect(press('Tab', 0, 2)).toEqual({ action: 'close', handled: false });
  });

  it('that move the caret go back to the text and do their own work', () => {
    for (const key of ['Home', 'End', 'ArrowLeft', 'ArrowRight']) {
      expect(press(key, 1, 2)).toEqual({ move: -1, handled: false });
    }
    expect(press('а', 1, 2)).toBeUndefined();
    expect(enter({ key: 'ArrowDown', altKey: false, ctrlKey: true, metaKey: false }, { active: 0, count: 2 })).toBe(
      undefined,
    );
  });
});
