import { describe, expect, it } from 'vitest';
import { qrCode } from './qr-code.ts';

describe('the QR code of a link', () => {
  it('is a square of modules with its three corners', () => {
    const { size, path } = qrCode('https://town.example/#rk-service=00000000-0000-4000-a000-000000000001');
    expect(size).toBeGreaterThanOrEqual(25);
    // The corners' outer rings are dark, and what is around their cores is light.
    for (const [x, y] of [
      [0, 0],
      [size - 7, 0],
      [0, size - 7],
    ] as const) {
      for (let step = 0; step < 7; step++) expect(path).toContain(`M${x + step} ${y}h1v1h-1z`);
      expect(path).not.toContain(`M${x + 1} ${y + 1}h1v1h-1z`);
    }
  });

  it('takes any address that a browser shows', () => {
    expect(() => qrCode(`https://town.example/${'дуже-довга-адреса-'.repeat(20)}`)).not.toThrow();
  });
});
