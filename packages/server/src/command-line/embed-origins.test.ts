import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { postgresql, type TestDatabase } from '../test-support/databases.ts';
import { fixtureId } from '../test-support/fixture-dataset.ts';
import { embedOriginsFromEnvironment } from './embed-origins-environment.ts';
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

async function embedOrigins(...rest: string[]): Promise<{ code: number; output: string; errors: string }> {
  const written = { output: '', errors: '' };
  const code = await main(['embed-origins', ...rest], {
    output: { write: (text) => (written.output += text) },
    errors: { write: (text) => (written.errors += text) },
  });
  return { code, ...written };
}

const organization = ['--organization', fixtureId('organization')];

describe('resilience-kit embed-origins', () => {
  test('adds, lists and removes the sites of an organization', async () => {
    expect((await embedOrigins('list')).output).toBe('There are none: forms are shown in no frame.\n');
    expect(
      await embedOrigins(
        'add',
        ...organization,
        '--origin',
        'https://Town.example/',
        '--origin',
        'https://ngo.example',
      ),
    ).toEqual({ code: 0, output: 'Added: https://town.example\nAdded: https://ngo.example\n', errors: '' });
    expect((await embedOrigins('add', ...organization, '--origin', 'https://town.example')).output).toBe(
      'Listed already: https://town.example\n',
    );
    expect((await embedOrigins('list', ...organization)).output).toBe('https://ngo.example\nhttps://town.example\n');
    expect((await embedOrigins('list')).output).toContain(`${fixtureId('organization')}  https://town.example\n`);
    expect((await embedOrigins('remove', ...organization, '--origin', 'https://town.example')).output).toBe(
      'Removed: https://town.example\n',
    );
    expect((await embedOrigins('remove', ...organization, '--origin', 'https://town.example')).output).toBe(
      'Not listed: https://town.example\n',
    );
  });

  test.each([
    [[]],
    [['show']],
    [['list', 'more']],
    [['add']],
    [['add', ...organization]],
    [['remove', '--origin', 'https://town.example']],
    [['list', '--origin', 'https://town.example']],
    [['add', ...organization, '--origin', 'town.example']],
    [['add', ...organization, '--origin', 'http://town.example']],
    [['add', ...organization, '--origin', 'https://town.example/help']],
  ])('wrong usage %j ends with 2 and the help', async (commandArguments) => {
    const { code, errors } = await embedOrigins(...commandArguments);
    expect(code).toBe(2);
    expect(errors).toContain('Usage: resilience-kit embed-origins');
  });

  test('a site without --origin is told how sites are named', async () => {
    const { code, errors } = await embedOrigins('add', 'https://town.example');
    expect(code).toBe(2);
    expect(errors).toContain(
      '“https://town.example” is not understood. A site is named so: --organization ID --origin https://town.example.',
    );
  });

  test('of an organization that is not there changes nothing', async () => {
    const { code, errors } = await embedOrigins('add', '--organization', 'nobody', '--origin', 'https://town.example');
    expect(code).toBe(1);
    expect(errors).toContain('There is no organization “nobody”');
  });
});

describe('RK_EMBED_ORIGINS', () => {
  test('names sites with spaces between', () => {
    expect(embedOriginsFromEnvironment({ RK_EMBED_ORIGINS: ' https://town.example  https://ngo.example/ ' })).toEqual([
      'https://town.example',
      'https://ngo.example',
    ]);
    expect(embedOriginsFromEnvironment({})).toEqual([]);
  });

  test('is refused as a whole when one of them is no site', () => {
    expect(() => embedOriginsFromEnvironment({ RK_EMBED_ORIGINS: 'https://town.example *' })).toThrow(/has “\*”/);
  });
});
