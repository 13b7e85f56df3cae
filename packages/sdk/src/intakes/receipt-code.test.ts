import { describe, expect, it } from 'vitest';
import { createReceiptCode, formatReceiptCode, isReceiptCode } from './index.ts';

describe('a receipt code', () => {
  it('has twenty random digits and a check digit', () => {
    const codes = Array.from({ length: 200 }, () => createReceiptCode());
    expect(new Set(codes).size).toBe(200);
    for (const code of codes) {
      expect(code).toMatch(/^\d{21}$/);
      expect(isReceiptCode(code)).toBe(true);
    }
  });

  it('has the check digit of Damm’s algorithm', () => {
    // The worked example of the algorithm: 572 has the check digit 4; zeros before it change nothing.
    expect(isReceiptCode('5724'.padStart(21, '0'))).toBe(true);
    expect(isReceiptCode('5727'.padStart(21, '0'))).toBe(false);
  });

  it('gives each digit the same chance: bytes that would favour some are passed over', () => {
    const source = [255, 250, 249, 0, 11, 22];
    let next = 0;
    const code = createReceiptCode((length) =>
      Uint8Array.from({ length }, () => source[next++ % source.length] as number),
    );
    expect(code.slice(0, 20)).toBe('90129012901290129012');
  });

  it('shows every wrong digit and every two neighbours that changed places', () => {
    const code = createReceiptCode();
    const digits = Array.from(code);
    const swapped = digits.slice(1).map((digit, index) => digits.with(index, digit).with(index + 1, digits[index]!));
    const wrong = digits.flatMap((digit, index) =>
      Array.from('0123456789', (other) => (other === digit ? [] : digits.with(index, other))),
    );
    for (const one of [...swapped, ...wrong]) {
      const text = one.join('');
      if (text !== '' && text !== code) expect(isReceiptCode(text), text).toBe(false);
    }
  });

  it('is shown in groups of four, and read with any spaces and hyphens', () => {
    const code = createReceiptCode();
    const shown = formatReceiptCode(code);
    expect(shown).toMatch(/^(\d{4} ){5}\d$/);
    expect(formatReceiptCode(shown)).toBe(shown);
    expect(isReceiptCode(shown)).toBe(true);
    expect(isReceiptCode(` ${shown.replaceAll(' ', '-')}\n`)).toBe(true);
  });

  it.each(['', '1', '0'.repeat(20), '0'.repeat(22), 'abc', '٠'.repeat(21)])('is not %j', (text) => {
    expect(isReceiptCode(text)).toBe(false);
  });
});
