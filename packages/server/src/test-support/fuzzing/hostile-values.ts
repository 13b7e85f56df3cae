import fc from 'fast-check';

/** Texts that have broken programs: quotes, operators, edges of numbers and dates, letters that are not what they seem. */
const hostileTexts = [
  '',
  ' ',
  "' OR 1=1 --",
  "'; DROP TABLE service; --",
  "a') union all values (1) --",
  "\\'; --",
  '$$;$1',
  '%',
  '_%',
  '\\',
  '"',
  '(',
  ':*',
  '& | !',
  "a' & 'b",
  '<->',
  '{}',
  '{"uk":1}',
  '[]',
  'null',
  'undefined',
  'true',
  'NaN',
  'Infinity',
  '-Infinity',
  '-0',
  '0',
  '1e400',
  '1e-400',
  '9007199254740993',
  '2147483648',
  '-2147483649',
  '9223372036854775808',
  '0x10',
  '1_000',
  '٣',
  '1.0',
  '+1',
  '١٢',
  '../../etc/passwd',
  '..\\..\\windows',
  '/etc/passwd\0.json',
  '\0',
  'a\0b',
  '\r\nSet-Cookie: a=b',
  '<script>alert(1)</script>',
  '${7*7}{{7*7}}',
  '\u202Eabc',
  '\u200B\uFEFF',
  '\uFFFF',
  '\uD800',
  '\uDC00x',
  'İıſK',
  'e\u0301'.repeat(30),
  '😀'.repeat(50),
  '👨‍👩‍👧‍👦',
  'ʼ'.repeat(100),
  'а'.repeat(1001),
  'x'.repeat(10_001),
  'a,'.repeat(99),
  'a '.repeat(400),
  '0000-01-01',
  '0001-01-01',
  '9999-12-31',
  '10000-01-01',
  '2026-02-30',
  '2026-13-01',
  '-4713-11-24',
  '-4714-11-23',
  '294276-12-31',
  'infinity',
  '-infinity',
  'epoch',
  'now()',
  '0000-01-01T00:00:00Z',
  '0001-01-01T00:00:00+23:59',
  '9999-12-31T23:59:59.999999999-23:59',
  '2026-03-29T03:30:00+02:00',
  '2026-03-18T24:00:00Z',
  '2026-06-30T23:59:60Z',
  '2026-03-18T10:00:00 03:00',
  '2026-03-18 10:00:00',
  '00000000-0000-0000-0000-000000000000',
  'FFFFFFFF-FFFF-FFFF-FFFF-FFFFFFFFFFFF',
  'ffffffff-ffff-ffff-ffff-fffffffffffg',
  '{1f0e5c1a-7d4b-5c2e-9a3f-0b6d8e2c4a71}',
  'UA00000000000000000',
  'UA99999999999999999',
  'ua32080070010087821',
  'uk-UA-x-private',
  '__proto__',
  'constructor',
  'toString',
] as const;

/** A text that nobody sends by mistake alone. */
export const hostileText: fc.Arbitrary<string> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...hostileTexts) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
  { weight: 1, arbitrary: fc.double().map(String) },
);

/**
 * Numbers that JSON can write and JavaScript cannot keep stand for themselves under these names until the body is text:
 * see {@link jsonTextOf}.
 */
const EXACT_NUMBERS = ['1e400', '-1e400', '-0', '9007199254740993', '1E-400', '123456789012345678901234567890'];

/** Any value of JSON, hostile ones above all. */
export const hostileJson: fc.Arbitrary<unknown> = fc.oneof(
  hostileText,
  fc.constantFrom(...EXACT_NUMBERS.map((number) => `exact number ${number}`)),
  fc.constantFrom<unknown>(null, true, false, 0, -1, 1.5, 2_147_483_648, Number.MAX_SAFE_INTEGER, 1e21, 5e-324),
  fc.constantFrom<unknown>([], {}, [[]], [null], { uk: null }, { uk: {} }, { uk: 'x', en: 'y', de: 'z' }, { id: 1 }),
  fc.constantFrom(8, 31, 40, 400).map((depth) => nested(depth)),
  fc.jsonValue({ maxDepth: 3 }),
);

function nested(depth: number): unknown {
  let value: unknown = 'deep';
  for (let level = 0; level < depth; level += 1) value = level % 2 === 0 ? [value] : { inner: value };
  return value;
}

/** The value as JSON, with the numbers that only JSON can write. */
export function jsonTextOf(value: unknown): string {
  return JSON.stringify(value).replaceAll(/"exact number ([^"]+)"/g, '$1');
}
