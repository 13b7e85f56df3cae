import type { ChangeDetail, ImportReport, Problem } from '@resilience-kit/contract';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { grantAccess } from '../access-keys/access-keys.ts';
import { createApi } from '../http/api.ts';
import { createServer, type RunningServer } from '../http/create-server.ts';
import { silentLogger } from '../http/logger.ts';
import { migrate } from '../migrations/migrate.ts';
import { OPERATOR_SCOPES } from '../seeding/operator-key.ts';
import { keepPlacesCurrent } from '../seeding/places.ts';
import { databases, pglite, postgresql, type TestDatabase } from '../test-support/databases.ts';
import { fixtureId } from '../test-support/fixture-dataset.ts';
import { NOW } from '../test-support/fixed.ts';
import { operatorKey, publisherKey } from '../test-support/keys.ts';
import { webhookReceiver, type ReceivedRequest, type WebhookReceiver } from '../test-support/webhook-receiver.ts';
import { identifierOf } from '../identifiers/identifier.ts';
import type { SourceLimits } from './hsds/source-limits.ts';

const PATH = '/v1/manage/imports/api';

interface Sent {
  status: number;
  text: string;
  report: ImportReport;
  problem: Problem;
}

type Api = Pick<ReturnType<typeof createApi>, 'request'>;

async function send(
  api: Api,
  body: object,
  { query = 'lang=en', key = operatorKey, headers = {} }: { query?: string; key?: string; headers?: object } = {},
): Promise<Sent> {
  const response = await api.request(`${PATH}?${query}`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${key}`, 'Content-Type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  const text = await response.text();
  const answer = JSON.parse(text) as ImportReport & Problem;
  return { status: response.status, text, report: answer, problem: answer };
}

describe.each(databases)('another server of the kit into $kind', ({ open }) => {
  let theirs: TestDatabase;
  let source: RunningServer;
  let ours: TestDatabase;
  let api: Api;
  let started: Date;
  beforeAll(async () => {
    [theirs, ours] = await Promise.all([postgresql.open(), open('empty')]);
    await migrate(ours.database);
    await keepPlacesCurrent(ours.database);
    await grantAccess(ours.database, {
      organizationId: undefined,
      accessKey: operatorKey,
      label: 'operator',
      scopes: OPERATOR_SCOPES,
      now: NOW,
    });
    source = await createServer({ databaseUrl: theirs.url ?? '', port: 0, seed: 'none', logger: silentLogger });
    started = new Date();
    const { database } = ours;
    api = createApi({ database, logger: silentLogger, now: () => started, webhooks: { allowPrivate: true } });
  });
  afterAll(async () => {
    await source.close();
    await Promise.all([theirs.close(), ours.close()]);
  });

  const countOf = async ({ database }: TestDatabase) =>
    (await database.selectFrom('service').select('id').execute()).length;
  /** At the source. */
  const rename = async (id: string, name: string) => {
    const renamed = await fetch(`${source.url}/v1/manage/services/${id}`, {
      method: 'PATCH',
      headers: { Authorization: `Bearer ${operatorKey}`, 'Content-Type': 'application/merge-patch+json' },
      body: JSON.stringify({ name: { uk: name } }),
    });
    expect(renamed.status).toBe(200);
  };
  const changes = async () => (await ours.database.selectFrom('change').select('id').execute()).length;

  test('a preview tells what would come, and stores nothing', async () => {
    const { status, report } = await send(api, { url: source.url }, { query: 'dry_run=true' });
    expect(status).toBe(200);
    expect(report).toMatchObject({ dry_run: true, counted: 'services', fault_count: 0, notices: [] });
    expect(report.counts).toEqual({ added: await countOf(theirs), changed: 0, unchanged: 0, retired: 0 });
    expect(report.change_id).toBeUndefined();
    const own = (await (
      await fetch(`${source.url}/organizations/${fixtureId('organization')}?lang=uk`)
    ).json()) as object;
    expect(report.organizations_added).toContain((own as { name: string }).name);
    expect([await countOf(ours), await changes()]).toEqual([0, 0]);
  });

  test('brings everything in both languages, once, as one change that tells where it is from and can be undone', async () => {
    const { report } = await send(api, { url: source.url });
    expect(report).toMatchObject({ dry_run: false, fault_count: 0, read_at: started.toISOString() });
    expect(report.counts.added).toBe(await countOf(theirs));
    for (const lang of ['uk', 'en']) {
      const path = `/services/${fixtureId('everyday')}?lang=${lang}`;
      const there = (await (await fetch(`${source.url}${path}`)).json()) as { name: string };
      expect(await (await api.request(path)).json()).toMatchObject({ name: there.name });
    }
    const again = await send(api, { url: `${source.url}/` });
    expect(again.report.counts).toMatchObject({ added: 0, changed: 0 });
    expect(again.report.change_id).toBeUndefined();
    const asOperator = { headers: { Authorization: `Bearer ${operatorKey}` } };
    const path = `/v1/manage/changes/${report.change_id ?? ''}`;
    expect((await (await api.request(path, asOperator)).json()) as ChangeDetail).toMatchObject({
      source: 'import',
      by: `operator: ${source.url}/`,
    });
    const undoing = await api.request(`${path}/undo?lang=en`, { method: 'POST', ...asOperator });
    expect(undoing.status, await undoing.text()).toBe(200);
    const undone = await send(api, { url: source.url });
    // Those that were there are again what they are at the source.
    expect(undone.report.counts).toMatchObject({ added: 0 });
    expect(undone.report.counts.changed).toBeGreaterThan(1);
    expect((await send(api, { url: source.url })).report.counts).toMatchObject({ added: 0, changed: 0 });
  });

  test('asks only for what has changed since, and people find that at once', async () => {
    const { report: nothing } = await send(api, { url: source.url, modified_after: '2100-01-01T00:00:00Z' });
    expect(nothing.counts).toEqual({ added: 0, changed: 0, unchanged: 0, retired: 0 });
    const before = new Date().toISOString();
    await rename(fixtureId('everyday'), 'Гурток чорнобривець');
    const { report } = await send(api, { url: source.url, modified_after: before });
    expect(report.counts).toEqual({ added: 0, changed: 1, unchanged: 0, retired: 0 });
    const found = (await (await api.request(`/v1/search?text=${encodeURIComponent('чорнобривець')}`)).json()) as object;
    expect(found).toMatchObject({ total_items: expect.any(Number) as number });
    expect(JSON.stringify(found)).toContain('Гурток чорнобривець');
  });

  test('a repeat under the same Idempotency-Key gets the first answer unread; another import under it is refused', async () => {
    const passing = await webhookReceiver();
    passing.answer((response, { url }) => void response.writeHead(307, { Location: `${source.url}${url}` }).end());
    const headers = { 'Idempotency-Key': 'nightly' };
    const first = await send(api, { url: `http://127.0.0.1:${passing.port}` }, { headers });
    expect(first.status).toBe(200);
    const asked = passing.requests.length;
    expect(asked).toBeGreaterThan(1);
    expect((await send(api, { url: `http://127.0.0.1:${passing.port}` }, { headers })).text).toBe(first.text);
    expect(passing.requests).toHaveLength(asked);
    expect((await send(api, { url: source.url }, { headers })).status).toBe(422);
    await passing.close();
  });

  test('for one organization the records of others are faults, each named, and nothing is stored', async () => {
    const { id } = await theirs.database
      .selectFrom('service')
      .select('id')
      .where('organization_id', '<>', fixtureId('organization'))
      .limit(1)
      .executeTakeFirstOrThrow();
    await rename(id, 'Чужа послуга');
    const before = await changes();
    const only = `lang=uk&organization_id=${fixtureId('organization')}`;
    const preview = await send(api, { url: source.url }, { query: `${only}&dry_run=true` });
    expect(preview.status).toBe(200);
    const { status, problem } = await send(api, { url: source.url }, { query: only });
    expect(preview.report.faults).toEqual([
      { pointer: `/services/${id}`, message: expect.stringContaining('іншої організації') as string },
    ]);
    expect(status).toBe(400);
    expect(problem.errors).toEqual(preview.report.faults);
    expect(await changes()).toBe(before);
  });
});

describe('an API that is not to be trusted', () => {
  let ours: TestDatabase;
  let source: WebhookReceiver;
  beforeAll(async () => {
    ours = await pglite.open();
  });
  afterAll(() => ours.close());
  afterEach(() => source.close());

  /** Short, so that nobody waits for the tests. */
  const limits: Partial<SourceLimits> = {
    answerMilliseconds: 300,
    pauseMilliseconds: 1,
    answerBytes: 100_000,
    totalBytes: 1_000_000,
    requests: 50,
    records: 1000,
  };
  const importing = (options: Parameters<typeof createApi>[0] | object = {}) =>
    createApi({
      database: ours.database,
      logger: silentLogger,
      now: () => NOW,
      webhooks: { allowPrivate: true },
      importLimits: limits,
      ...options,
    });

  type Answer = (request: ReceivedRequest & { path: string; page: number }) => unknown;

  /** Answers as the function says: an object as JSON, a number as a status, a text as it is. */
  async function serving(answer: Answer): Promise<void> {
    source = await webhookReceiver();
    source.answer((response, request) => {
      const url = new URL(request.url, 'http://source.example');
      const value = answer({ ...request, path: url.pathname, page: Number(url.searchParams.get('page')) });
      if (typeof value === 'number') response.writeHead(value).end();
      else if (typeof value === 'function') (value as (given: typeof response) => void)(response);
      else response.end(typeof value === 'string' ? value : JSON.stringify(value));
    });
  }

  const service = (key: string | number, more: object = {}) => ({
    id: identifierOf('hostile', String(key)),
    name: `Service ${key}`,
    status: 'active',
    organization: { id: identifierOf('hostile', 'organization'), name: 'Helpers', description: 'We help' },
    attributes: [],
    ...more,
  });
  const state = async () => {
    const count = async (table: 'service' | 'organization' | 'change') =>
      (await ours.database.selectFrom(table).select('id').execute()).length;
    return [await count('service'), await count('organization'), await count('change')];
  };

  /** The import is refused with this sentence at `/url`, and nothing is stored. */
  async function expectRefused(words: RegExp, api = importing()): Promise<void> {
    const before = await state();
    const sent = await send(api, { url: `http://127.0.0.1:${source.port}` });
    expect(sent.text).toMatch(words);
    expect(sent.status).toBe(400);
    expect(sent.problem).toMatchObject({
      type: 'urn:resilience-kit:problem:invalid-body',
      errors: [{ pointer: '/url', message: sent.problem.detail }],
    });
    expect(sent.problem.detail).toContain('Nothing was imported.');
    expect(await state()).toEqual(before);
  }

  test('has pages without end', async () => {
    await serving(({ path, page }) =>
      path === '/services'
        ? {
            total_pages: 1_000_000,
            contents: Array.from({ length: 100 }, (_, index) => service(page * 100 + index)),
          }
        : 404,
    );
    await expectRefused(/more than 1000 records/);
  });

  test('has an answer without end', async () => {
    await serving(() => (response: { write: (text: string, then: () => void) => void; destroyed: boolean }) => {
      const more = () => {
        if (!response.destroyed) response.write('['.repeat(10_000), () => setImmediate(more));
      };
      more();
    });
    await expectRefused(/longer than 0\.1 MB/);
  });

  test('answers drop by drop', async () => {
    await serving(() => (response: { write: (text: string, then: () => void) => void; destroyed: boolean }) => {
      const drip = () => {
        if (!response.destroyed) response.write(' ', () => setImmediate(drip));
      };
      drip();
    });
    await expectRefused(/did not arrive in time|longer than/);
  });

  test('does not answer in all the time there is', async () => {
    await serving(() => () => undefined);
    await expectRefused(
      /could not be read as a whole within 1 s/,
      importing({ importLimits: { ...limits, answerMilliseconds: 60_000, totalMilliseconds: 200 } }),
    );
  });

  test.each<[string, Answer, RegExp]>([
    [
      'is a page for people',
      () => '<!doctype html><title>Services</title>',
      /\/taxonomies\?.* could not be read: the answer is no JSON/,
    ],
    ['ends in the middle of its JSON', ({ path }) => (path === '/services' ? '{"contents":[{"id":' : 404), /no JSON/],
    [
      'is of HSDS 2',
      ({ path }) => (path === '/' ? { version: '2.0.1' } : []),
      /HSDS 2\.0\.1; what is needed is version 3/,
    ],
    [
      'has records of HSDS 1',
      ({ path }) => (path === '/services' ? [{ id: '17', organization_id: '4', name: 'Food' }] : 404),
      /these are no services of HSDS 3.*service 17 \/id/,
    ],
    [
      'has records that are something else',
      ({ path }) => (path === '/services' ? { contents: [1, 'two', [3]] } : 404),
      /no services of HSDS 3/,
    ],
    [
      'is nested without end',
      ({ path }) => (path === '/services' ? `${'['.repeat(5000)}${']'.repeat(5000)}` : 404),
      /nested too deep/,
    ],
    ['wants a key', () => 401, /answers with 401: without a key/],
    ['is broken', () => 500, /answers with 500/],
    ['is not there', () => 404, /there is no such thing/],
  ])('%s', async (_, answer, words) => {
    await serving(answer);
    await expectRefused(words);
  });

  test('breaks in the middle: what was read before is not stored', async () => {
    await serving(({ path, page }) => {
      if (path !== '/services') return 404;
      return page === 3
        ? 503
        : { total_pages: 4, contents: Array.from({ length: 2 }, (_, index) => service(page * 2 + index)) };
    });
    await expectRefused(/services\?.*page=3.* answers with 503/);
    expect(source.requests.filter(({ url }) => url.includes('page=3'))).toHaveLength(4);
  });

  test('is asked again when it fails once', async () => {
    let failures = 0;
    await serving(({ path }) => {
      if (path !== '/services') return 404;
      return failures++ === 0 ? 429 : { contents: [service('once')] };
    });
    const { report } = await send(importing(), { url: `http://127.0.0.1:${source.port}` }, { query: 'dry_run=true' });
    expect(report.counts).toMatchObject({ added: 1 });
  });

  test('is of a newer version: what is not known is told by record and property, in the language asked for', async () => {
    await serving(({ path }) =>
      path === '/services' ? { contents: [service('newer', { colour: 'blue', email: 'nobody' })] } : { version: '3.9' },
    );
    const url = `http://127.0.0.1:${source.port}`;
    const { report } = await send(importing(), { url }, { query: 'dry_run=true&lang=uk' });
    const id = identifierOf('hostile', 'newer');
    expect(report.notices).toEqual(
      expect.arrayContaining([{ pointer: `/service/${id}/colour`, message: 'тут такого немає' }]),
    );
    expect(report.notices.map(({ pointer }) => pointer)).toContain(`/service/${id}/email`);
    expect(report.counts).toMatchObject({ added: 1 });
  });

  test('is left when the server is about to stop', async () => {
    const stopping = new AbortController();
    await serving(() => () => stopping.abort());
    const { status, problem } = await send(importing({ stopping: stopping.signal }), {
      url: `http://127.0.0.1:${source.port}`,
    });
    expect([status, problem.type]).toEqual([503, 'urn:resilience-kit:problem:unavailable']);
  });

  test('is nobody’s to name but the operator’s', async () => {
    await serving(() => []);
    const url = `http://127.0.0.1:${source.port}`;
    const { status, problem } = await send(importing(), { url }, { key: publisherKey });
    expect([status, problem.detail]).toEqual([403, expect.stringContaining('Only the operator')]);
    expect((await send(importing(), { url }, { key: 'rk_unknown' })).status).toBe(401);
    expect(source.requests).toEqual([]);
  });

  test.each([
    ['http://api.example.org', /begin with https/],
    ['ftp://api.example.org', /begin with https/],
    ['api.example.org', /full address/],
    ['https://user:word@api.example.org', /user name or a password/],
    ['https://api.example.org:22', /port/],
    ['https://api.example.org/?key=1', /must have no \?/],
    ['https://localhost:8443', /on the Internet/],
    ['https://127.0.0.1:8443', /on the Internet/],
    ['https://127.1', /on the Internet/],
    ['https://0x7f000001', /on the Internet/],
    ['https://[::1]:8443', /on the Internet/],
    ['https://[::ffff:10.0.0.1]', /on the Internet/],
    ['https://10.0.0.1', /on the Internet/],
    ['https://169.254.169.254', /on the Internet/],
    ['https://inside.example', /on the Internet/],
    ['https://unknown.example', /cannot be found/],
  ])('is not at %s', async (url, words) => {
    await serving(() => []);
    const lookup = (name: string) =>
      name === 'unknown.example'
        ? Promise.reject(new Error('ENOTFOUND'))
        : Promise.resolve([
            { address: '93.184.215.14', family: 4 },
            { address: '192.168.1.1', family: 4 },
          ]);
    const { status, problem } = await send(importing({ webhooks: { allowPrivate: false, lookup } }), { url });
    expect(status).toBe(400);
    expect(problem.errors).toEqual([{ pointer: '/url', message: expect.stringMatching(words) as string }]);
  });
});
