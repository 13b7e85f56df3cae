import { setImmediate } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { DataVersion } from './data-version.ts';

/** A version whose reads end when the test says so. */
function slowVersion() {
  const reads: { resolve: (version: string) => void; reject: (error: Error) => void }[] = [];
  const version = new DataVersion(() => new Promise((resolve, reject) => reads.push({ resolve, reject })));
  const started = async (count: number) => {
    while (reads.length < count) await setImmediate();
  };
  return { version, reads, started };
}

describe('the version of the data', () => {
  test('is read by one query for all who ask at once', async () => {
    const { version, reads, started } = slowVersion();
    const asked = [version.current(), version.current(), version.current()];
    await started(1);
    reads[0]?.resolve('7');
    expect(await Promise.all(asked)).toEqual(['7', '7', '7']);
    expect(reads).toHaveLength(1);
  });

  test('is never taken from a query that started before it was asked for', async () => {
    const { version, reads, started } = slowVersion();
    const early = version.current();
    await started(1);
    const late = [version.current(), version.current()];
    reads[0]?.resolve('7');
    expect(await early).toBe('7');
    await started(2);
    reads[1]?.resolve('8');
    expect(await Promise.all(late)).toEqual(['8', '8']);
    expect(reads).toHaveLength(2);
  });

  test('that cannot be read is told to those who asked, and the next ask again', async () => {
    const { version, reads, started } = slowVersion();
    const failing = version.current();
    await started(1);
    const next = version.current();
    reads[0]?.reject(new Error('away'));
    await expect(failing).rejects.toThrow('away');
    await started(2);
    reads[1]?.resolve('9');
    expect(await next).toBe('9');
  });
});
