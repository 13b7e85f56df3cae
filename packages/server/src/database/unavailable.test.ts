import { describe, expect, test } from 'vitest';
import { DatabaseStopped, isDatabaseUnavailable } from './unavailable.ts';

/** An error as both drivers throw it. */
const refused = (code: string) => Object.assign(new Error('refused'), { code, severity: 'ERROR' });

describe('a database that may work again soon', () => {
  test.each([
    ['the disk is full', '53100'],
    ['no memory', '53200'],
    ['no connection left', '53300'],
    ['an error of the disk', '58030'],
    ['a statement that took too long', '57014'],
    ['a lock that was not to be had', '55P03'],
    ['a deadlock', '40P01'],
    ['a replica that became the only server', '25006'],
    ['a server that starts', '57P03'],
    ['a broken connection', '08006'],
  ])('%s (%s)', (_, code) => {
    expect(isDatabaseUnavailable(refused(code))).toBe(true);
  });

  test.each(['ENOSPC', 'EROFS', 'ECONNREFUSED'])('the system says %s', (code) => {
    expect(isDatabaseUnavailable(Object.assign(new Error(code), { code }))).toBe(true);
  });

  test('an embedded database that stopped, or trapped', () => {
    expect(isDatabaseUnavailable(new DatabaseStopped('stopped'))).toBe(true);
    expect(isDatabaseUnavailable(new WebAssembly.RuntimeError('unreachable'))).toBe(true);
  });

  test.each(['23505', '42P01', '22P02', '42601'])('a fault of ours (%s) is none', (code) => {
    expect(isDatabaseUnavailable(refused(code))).toBe(false);
    expect(isDatabaseUnavailable(new Error('a fault'))).toBe(false);
  });
});
