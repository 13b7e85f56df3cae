import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { authenticate } from '../access-keys/access-keys.ts';
import { postgresql, type TestDatabase } from '../test-support/databases.ts';
import { fixtureId } from '../test-support/fixture-dataset.ts';
import { main } from './main.ts';

let opened: TestDatabase;
beforeAll(async () => {
  opened = await postgresql.open();
});
afterAll(() => opened.close());
beforeEach(() => {
  vi.stubEnv('DATABASE_URL', opened.url);
});
afterEach(() => {
  vi.unstubAllEnvs();
});

/** Runs `resilience-kit keys …`. */
async function keys(...rest: string[]): Promise<{ code: number; output: string; errors: string }> {
  const written = { output: '', errors: '' };
  const code = await main(['keys', ...rest], {
    output: { write: (text) => (written.output += text) },
    errors: { write: (text) => (written.errors += text) },
  });
  return { code, ...written };
}

describe('resilience-kit keys', () => {
  test('knows an organization by its name, and names those that there are when it does not know one', async () => {
    const made = await keys('create', '--label', 'by name', '--organization', 'Тестова організація');
    expect(made).toMatchObject({ code: 0, errors: '' });
    expect(await authenticate(opened.database, made.output.trim(), new Date())).toMatchObject({
      organizationId: fixtureId('organization'),
    });
    const { code, errors } = await keys('create', '--label', 'x', '--organization', 'Тестова');
    expect(code).toBe(1);
    expect(errors).toContain('There is no organization “Тестова”.');
    expect(errors).toContain(`  ${fixtureId('organization')}  Тестова організація`);
  });

  test('makes a key of an organization, lists it without the key, and revokes it', async () => {
    const made = await keys(
      'create',
      '--label',
      'website',
      '--organization',
      fixtureId('organization'),
      '--days',
      '30',
    );
    expect(made).toMatchObject({ code: 0, errors: '' });
    const key = made.output.trim();
    expect(await authenticate(opened.database, key, new Date())).toMatchObject({
      organizationId: fixtureId('organization'),
      scopes: new Set(['records:write']),
    });
    expect(await authenticate(opened.database, key, new Date(Date.now() + 31 * 86_400_000))).toBe('expired');

    const listed = await keys('list', '--organization', fixtureId('organization'));
    expect(listed.output).toContain('website');
    expect(listed.output).not.toContain(key);
    const id = /^(\S+) .*website$/m.exec(listed.output)?.[1] ?? '';
    expect(await keys('revoke', id)).toMatchObject({ code: 0, output: 'Revoked: website\n' });
    expect(await authenticate(opened.database, key, new Date())).toBe('revoked');
  });

  test('makes a key of the operator, with the scopes that are named', async () => {
    const { output } = await keys(
      'create',
      '--label',
      'ops',
      '--operator',
      '--scope',
      'figures:write',
      '--scope',
      'keys:write',
    );
    const principal = await authenticate(opened.database, output.trim(), new Date());
    expect(principal).toMatchObject({ organizationId: undefined, scopes: new Set(['figures:write', 'keys:write']) });
  });

  test.each([
    [[], /create, list, or revoke/],
    [['revoke'], /create, list, or revoke/],
    [['create', '--operator'], /--label/],
    [['create', '--label', 'x'], /--organization ID, or --operator/],
    [['create', '--label', 'x', '--operator', '--organization', 'y'], /--organization ID, or --operator/],
    [['create', '--label', 'x', '--operator', '--scope', 'everything'], /--scope must be one of/],
    [['create', '--label', 'x', '--operator', '--days', '0'], /--days/],
  ])('%j is wrong usage and is told so', async (rest, message) => {
    const { code, errors } = await keys(...rest);
    expect(code).toBe(2);
    expect(errors).toMatch(message);
  });

  test.each([
    [['create', '--label', 'x', '--organization', 'nobody'], /There is no organization “nobody”/],
    [['revoke', 'nothing'], /There is no key/],
  ])('%j fails and says why', async (rest, message) => {
    const { code, errors } = await keys(...rest);
    expect(code).toBe(1);
    expect(errors).toMatch(message);
  });
});
