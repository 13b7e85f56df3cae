import { randomUUID } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { postgresql, type TestDatabase } from '../test-support/databases.ts';
import { NOW } from '../test-support/fixed.ts';
import { sendTest } from '../webhooks/deliveries.ts';
import { disableEndpoint } from '../webhooks/disable-endpoint.ts';
import { createEndpoint, replaceEndpoint } from '../webhooks/endpoints.ts';
import { main } from './main.ts';
import { webhooksFromEnvironment } from './webhook-environment.ts';

const draft = { url: 'https://hooks.example/', events: ['service.*', 'figure.*'], enabled: true };
const apiUrl = 'https://api.example';

let opened: TestDatabase;
beforeAll(async () => {
  opened = await postgresql.open();
  vi.stubEnv('DATABASE_URL', opened.url ?? '');
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await opened.close();
});
beforeEach(() => opened.database.deleteFrom('webhook_endpoint').execute());

async function run(...commandArguments: string[]) {
  const written = { output: '', errors: '' };
  const code = await main(['webhooks', ...commandArguments], {
    output: { write: (text) => (written.output += text) },
    errors: { write: (text) => (written.errors += text) },
  });
  return { code, ...written };
}

const create = (owner?: string) =>
  createEndpoint(opened.database, owner, { draft, apiUrl, masterSecret: Buffer.alloc(32, 7), now: NOW });

describe('webhooks', () => {
  test('list shows each with whose it is and whether it works, and no secret', async () => {
    expect(await run('list')).toEqual({ code: 0, output: 'There are no webhooks.\n', errors: '' });
    const owner = randomUUID();
    const [{ id: first, secret }, { id: second }] = [await create(), await create(owner)];
    await disableEndpoint(opened.database, second, { reason: 'gone', now: NOW });
    const { code, output } = await run('list');
    expect(code).toBe(0);
    expect(output.split('\n').toSorted()).toEqual(
      [
        '',
        `${first}  works  all organizations  service.*,figure.*  https://hooks.example/`,
        `${second}  disabled (gone) since ${NOW.toISOString()}  organization ${owner}  service.*,figure.*  https://hooks.example/`,
      ].toSorted(),
    );
    expect(output).not.toContain(secret);
  });

  test('deliveries shows the newest, and replay puts what is dead on its way again', async () => {
    const { id } = await create();
    const { id: delivery } = await sendTest(opened.database, undefined, { id, now: NOW });
    await disableEndpoint(opened.database, id, { reason: 'failing', now: NOW });
    expect(await run('deliveries', id, '--status', 'dead')).toEqual({
      code: 0,
      output: `${delivery}  ${NOW.toISOString()}  dead  no attempt  webhook.test  ${id}\nShown: 1 of 1.\n`,
      errors: '',
    });
    const since = ['--since', '2026-01-01T00:00:00Z'];
    expect(await run('replay', id, ...since)).toMatchObject({
      code: 1,
      errors: expect.stringMatching(/disabled/) as string,
    });
    await replaceEndpoint(opened.database, undefined, { id, draft, apiUrl, now: NOW });
    expect(await run('replay', id, ...since)).toMatchObject({ code: 0, output: 'On their way again: 1.\n' });
    expect(await run('replay', id, ...since)).toMatchObject({ output: 'On their way again: 0.\n' });
    expect(await run('replay', id, '--delivery', delivery)).toMatchObject({
      code: 0,
      output: `On its way again: ${delivery} (webhook.test).\n`,
    });
    expect((await run('deliveries', id)).output).toContain('pending');
  });

  test.each<[string[], RegExp]>([
    [[], /list, deliveries or replay/],
    [['remove'], /list, deliveries or replay/],
    [['deliveries'], /WEBHOOK must be an id/],
    [['deliveries', 'x'], /it is “x”/],
    [['deliveries', randomUUID(), '--status', 'lost'], /pending, failed, delivered, dead/],
    [['replay', randomUUID()], /--since MOMENT or --delivery ID/],
    [['replay', randomUUID(), '--since', 'yesterday'], /such as 2026-05-01T10:00:00Z/],
    [['replay', randomUUID(), '--delivery', 'x'], /--delivery must be an id/],
    [['list', randomUUID(), 'x'], /too much/],
  ])('%j is wrong usage', async (commandArguments, message) => {
    const { code, errors } = await run(...commandArguments);
    expect(code).toBe(2);
    expect(errors).toMatch(message);
  });

  test('that are not there are not found', async () => {
    const { code, errors } = await run('deliveries', randomUUID());
    expect(code).toBe(1);
    expect(errors).toMatch(/no record/);
  });
});

describe('the environment', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'rk-environment-'));
  });
  afterEach(() => rm(folder, { recursive: true }));
  const secret = 'a-secret-of-thirty-two-characters';

  test('gives the master secret itself or the file that holds it', async () => {
    expect(webhooksFromEnvironment({})).toEqual({ allowPrivate: false });
    const given = { masterSecret: Buffer.from(secret), allowPrivate: false };
    expect(webhooksFromEnvironment({ RK_SECRET: secret })).toEqual(given);
    const file = join(folder, 'secret');
    await writeFile(file, `${secret}\n`);
    expect(webhooksFromEnvironment({ RK_SECRET_FILE: file })).toEqual(given);
    expect(() => webhooksFromEnvironment({ RK_SECRET_FILE: join(folder, 'missing') })).toThrow(/ENOENT/);
    expect(() => webhooksFromEnvironment({ RK_SECRET: 'short' })).toThrow(/too short/);
  });

  test('allows private addresses when it says so in one way', () => {
    expect(webhooksFromEnvironment({ RK_WEBHOOKS_ALLOW_PRIVATE: '1' })).toMatchObject({ allowPrivate: true });
    expect(webhooksFromEnvironment({ RK_WEBHOOKS_ALLOW_PRIVATE: 'true' })).toMatchObject({ allowPrivate: false });
  });
});
