import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { operationFromEnvironment } from './operation-environment.ts';
import { secretFromEnvironment } from './secret.ts';
import { databaseFromEnvironment } from './where.ts';

describe('a secret', () => {
  let folder: string;
  let file: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'rk-secret-'));
    file = join(folder, 'database-url');
    await writeFile(file, 'postgres://127.0.0.1/x\n');
    await writeFile(join(folder, 'empty'), '\n');
  });
  afterAll(() => rm(folder, { recursive: true }));

  test('is the variable, or the content of the file that is named', () => {
    expect(secretFromEnvironment('A', { A: 'secret' })).toBe('secret');
    expect(databaseFromEnvironment({ DATABASE_URL_FILE: file })).toEqual({ url: 'postgres://127.0.0.1/x' });
    expect(secretFromEnvironment('A', { A: '' })).toBeUndefined();
  });

  test('that is given twice, or whose file is missing or empty, is refused by name and never shown', () => {
    expect(() => secretFromEnvironment('A', { A: 'secret', A_FILE: file })).toThrow(
      'Set either A or A_FILE, not both.',
    );
    expect(() => secretFromEnvironment('A', { A_FILE: '/nowhere' })).toThrow(
      /A_FILE names cannot be read: \/nowhere \(ENOENT/,
    );
    expect(() => secretFromEnvironment('A', { A_FILE: join(folder, 'empty') })).toThrow(/A_FILE names is empty/);
  });
});

describe('the limits of the environment', () => {
  test('are numbers; what is not said stays with its default', () => {
    expect(operationFromEnvironment({ RK_REQUEST_LIMIT: '0', RK_TRUST_PROXY: '1', RK_DRAIN_SECONDS: '5' })).toEqual({
      rateLimits: { requestsPerMinute: 0, trustedProxies: 1 },
      workload: {},
      drainMilliseconds: 5000,
    });
    expect(operationFromEnvironment({ RK_TRUST_PROXY: '1' }, '2').rateLimits).toEqual({ trustedProxies: 2 });
  });

  test.each(['RK_REQUEST_LIMIT', 'RK_WRITE_LIMIT', 'RK_TRUST_PROXY', 'RK_MOST_AT_ONCE', 'RK_DRAIN_SECONDS'])(
    '%s that makes no sense is refused',
    (name) => {
      expect(() => operationFromEnvironment({ [name]: 'many' })).toThrow(`${name} must be a whole number`);
      expect(() => operationFromEnvironment({ [name]: '-1' })).toThrow(`${name} must be a whole number`);
    },
  );
});
