import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { encodingFor, packed } from './compression.ts';

test('brotli is preferred, gzip is next', () => {
  expect(encodingFor('gzip, deflate, br', 5000)).toBe('br');
  expect(encodingFor('gzip', 5000)).toBe('gzip');
});

test('an encoding that is refused with q=0 is not used', () => {
  expect(encodingFor('br;q=0, gzip;q=0.5', 5000)).toBe('gzip');
  expect(encodingFor('gzip; q=0.000', 5000)).toBeUndefined();
});

test('small bodies, unknown encodings and silent clients are answered plainly', () => {
  expect(encodingFor('br', 100)).toBeUndefined();
  expect(encodingFor('zstd', 5000)).toBeUndefined();
  expect(encodingFor(undefined, 5000)).toBeUndefined();
});

test('what was packed unpacks to the same bytes', async () => {
  const body = Buffer.from('послуга '.repeat(1000));
  expect(brotliDecompressSync(await packed(body, 'br'))).toEqual(body);
  expect(gunzipSync(await packed(body, 'gzip'))).toEqual(body);
});
