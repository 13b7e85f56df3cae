import { describe, expect, it } from 'vitest';
import { dialableNumber, readableNumber } from './phone-number.ts';

describe('a telephone number', () => {
  it.each([
    '+380500000000',
    '380500000000',
    '0500000000',
    '80500000000',
    '00380500000000',
    '+38 (050) 000-00-00',
    '+38 050 000 00 00',
    '38 050 000 00 00',
    '8 (050) 000 00 00',
    '050.000.00.00',
    ' 050 000‑00–00 ',
    '\u202a+380\u00a050\u00a0000\u00a000\u00a000\u202c',
  ])('of Ukraine is understood as people write it: %j', (text) => {
    expect(dialableNumber(text)).toBe('+380500000000');
  });

  it.each([
    ['+48 000 000 000', '+48000000000'],
    ['0048 000 000 000', '+48000000000'],
    ['+1 (000) 000-0000', '+10000000000'],
    ['+49 80 0000000', '+49800000000'],
  ])('of another country is understood with + or 00: %j', (text, expected) => {
    expect(dialableNumber(text)).toBe(expected);
  });

  it.each([
    '',
    '112',
    '050000000',
    '05000000000',
    // Nine digits alone: a number in Poland as well as one in Ukraine.
    '500000000',
    '+38050000000',
    '+3805000000000',
    '48000000000',
    '+12345',
    '+1234567890123456',
    'немає',
    '050 000 00 00 дод. 5',
    '+',
    '00',
  ])('that is not complete, or no number, is told: %j', (text) => {
    expect(dialableNumber(text)).toBeUndefined();
  });

  it('is read out in groups', () => {
    expect(readableNumber('+380500000000')).toBe('+380 50 000 00 00');
    expect(readableNumber('+48000000000')).toBe('+48000000000');
  });
});
