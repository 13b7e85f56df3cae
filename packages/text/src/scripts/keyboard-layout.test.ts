import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyText } from '../any-text.test.fixture.ts';
import { switchKeyboardLayout } from './keyboard-layout.ts';

describe('switchKeyboardLayout', () => {
  it.each([
    ['ghbdsn', 'привіт'],
    ['gcb[jkju', 'психолог'],
    ['Pfgjhs;;z', 'Запоріжжя'],
    ['k.lb', 'люди'],
    ['cjwsfkmybq pf[bcn', 'соціальний захист'],
    ["p'", 'зє'],
    [']fkmyz', 'їальня'],
    ['gh`zybr', "пр'яник"],
    ['\\fyjr', 'ґанок'],
  ])('reads %s as %s', (typed, meant) => {
    expect(switchKeyboardLayout(typed)).toBe(meant);
  });

  it.each([
    ['сутеук', 'center'],
    ['Дупфд фшв', 'Legal aid'],
    ['зінсрщдщпшіе', 'psychologist'],
    ['зынсрщдщпшые', 'psychologist'],
  ])('reads %s as %s', (typed, meant) => {
    expect(switchKeyboardLayout(typed)).toBe(meant);
  });

  it('knows nothing better for text without letters', () => {
    expect(switchKeyboardLayout('')).toBeUndefined();
    expect(switchKeyboardLayout('15-47, [')).toBeUndefined();
  });

  it('goes by the script with more letters and leaves the rest', () => {
    expect(switchKeyboardLayout('gcb[jkju у')).toBe('психолог у');
  });

  it('gives a Ukrainian word back after going there and back', () => {
    const letters = fc.constantFrom(...Array.from('абвгґдеєжзиіїйклмнопрстуфхцчшщьюяАБЇЄЮЯ'));
    const word = fc.string({ unit: letters, minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(word, (text) => {
        const typed = switchKeyboardLayout(text) ?? '';
        // A word made of punctuation keys only («їх» is "][") cannot be told from punctuation.
        fc.pre(/[a-z]/i.test(typed));
        expect(switchKeyboardLayout(typed)).toBe(text);
      }),
    );
  });

  it('never throws, whatever the text', () => {
    fc.assert(fc.property(anyText, (text) => void switchKeyboardLayout(text)));
  });
});
