import * as contract from '@resilience-kit/contract';
import { managedOperations, operations, problem } from '@resilience-kit/contract';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { allOperations } from './answering/all-operations.ts';
import { aForm, aKeyset, createFakeApi, demoData, type FakeApi } from './index.ts';
import { translatedProperties } from './presenting/translated-properties.ts';
import { keptResources } from './publishing/resources.ts';

const all = [...Object.values(operations), ...managedOperations];

/** What an operation is asked, so that it has something to answer. Prepared in one API, in the order of the contract. */
interface Question {
  path?: Record<string, string>;
  query?: string;
  body?: unknown;
  status?: number;
}

async function send(api: FakeApi, method: string, path: string, body?: unknown): Promise<Response> {
  const headers = { authorization: 'Bearer operator', 'content-type': 'application/json' };
  return api.fetch(`${api.url}${path}`, {
    method: method.toUpperCase(),
    headers,
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
}

async function json(answer: Response | Promise<Response>): Promise<Record<string, never>> {
  return (await (await answer).json()) as Record<string, never>;
}

/** An API with one of everything, and the questions that find it. */
async function prepared() {
  const api = createFakeApi({ data: demoData() });
  const { records, keysets } = demoData();
  const idOf = (resource: keyof typeof records) => String(records[resource]?.[0]?.['id']);
  const service = idOf('services');
  const team = records.services!.find((one) =>
    (one['delivery_modes'] as string[] | undefined)?.includes('mobile_team'),
  )!;
  const feedback = { feedback_id: '00000000-0000-4000-8000-0000000000f1', service_id: service, kind: 'wrong_hours' };
  const change = await json(send(api, 'patch', `/v1/manage/services/${service}`, { alert: { uk: 'Зміна' } }));
  const key = await json(send(api, 'post', '/v1/manage/keys', { label: 'a bot', scopes: ['records:read'] }));
  const webhook = { url: 'https://hooks.example/rk', events: ['*'] };
  const { id: webhookId } = await json(send(api, 'post', '/v1/manage/webhooks', webhook));
  const { id: deliveryId } = await json(send(api, 'post', `/v1/manage/webhooks/${webhookId}/test`));
  await send(api, 'post', '/v1/feedback', feedback);
  const { organization_id: organization } = keysets![0]!;
  // Of one indicator, of periods that have no day in common.
  const { id: _, ...figure } = records.figures![0]!;
  const period = { from: '2030-01-01', to: '2030-12-31' };
  await send(api, 'patch', `/v1/manage/indicators/${String(figure['indicator_id'])}`, { aggregation: ['periods'] });
  await send(api, 'post', '/v1/manage/figures', { ...figure, code: 'the-year-after', period });
  const envelope = {
    organization_id: organization,
    form_id: 'help-request',
    form_version: 1,
    keyset_serial: 1,
    ciphertext: 'YWdl',
  };
  const submission = '00000000-0000-4000-8000-0000000000e1';
  const receipt = { receipt_sha256: 'c0de'.repeat(16) };
  await send(api, 'put', `/v1/intakes/${submission}`, { ...envelope, ...receipt });
  const questions: Record<string, Question> = {
    getService: { path: { id: service } },
    getOrganization: { path: { id: idOf('organizations') } },
    getServiceAtLocation: { path: { id: idOf('service_at_locations') } },
    getTaxonomy: { path: { id: idOf('taxonomies') } },
    getTaxonomyTerm: { path: { id: idOf('taxonomy_terms') } },
    getPlace: { path: { code: 'UA32080070000050759' } },
    getFigure: { path: { id: idOf('figures') } },
    getFigureSvg: { path: { id: idOf('figures') } },
    getFigurePng: { path: { id: idOf('figures') } },
    getFigureText: { path: { id: idOf('figures') } },
    getOembed: { query: `url=${encodeURIComponent(`${api.url}/v1/figures/${idOf('figures')}`)}` },
    sumFigures: { query: `figures=${idOf('figures')},the-year-after` },
    getForm: { path: { id: 'help-request' } },
    getKeyset: { path: { organization_id: organization } },
    putIntake: { path: { submission_id: submission }, body: envelope },
    listIntakes: { query: `organization_id=${organization}` },
    getIntakeChallenge: { path: { submission_id: submission } },
    getIntake: { path: { submission_id: submission } },
    updateIntake: { path: { submission_id: submission }, body: { status: 'contact_us' } },
    deleteIntake: { path: { submission_id: submission } },
    getReceipt: { body: receipt },
    publishKeyset: { path: { organization_id: organization }, body: { ...keysets![0]!, serial: 99 } },
    getTeam: { path: { id: String(team['id']) } },
    getTeamCalendar: { path: { id: String(team['id']) } },
    getProgramme: { path: { id: idOf('programs') } },
    getEvent: { path: { id: idOf('events') } },
    getNetwork: { path: { code: String(records.networks![0]!['code']) } },
    getRoadmap: { path: { id: idOf('roadmaps') } },
    sendFeedback: { body: feedback },
    resolveFeedback: { path: { id: feedback.feedback_id }, body: { outcome: 'fixed' } },
    getChange: { path: { id: change.change_id! } },
    undoChange: { path: { id: change.change_id! } },
    createAccessKey: { body: { label: 'another', scopes: ['records:read'] }, status: 201 },
    revokeAccessKey: { path: { id: key.id! } },
    createWebhook: { body: webhook, status: 201 },
    getWebhook: { path: { id: webhookId! } },
    deleteWebhook: { path: { id: webhookId! } },
    replaceWebhook: { path: { id: webhookId! }, body: webhook },
    rotateWebhookSecret: { path: { id: webhookId! } },
    testWebhook: { path: { id: webhookId! } },
    listWebhookDeliveries: { path: { id: webhookId! } },
    replayWebhookDeliveries: { path: { id: webhookId! }, body: { since: '2026-01-01T00:00:00Z' } },
    replayWebhookDelivery: { path: { id: webhookId!, delivery_id: deliveryId! } },
    importFromApi: { query: 'dry_run=true', body: { url: 'https://api.example.org' } },
    importFile: { query: 'dry_run=true', body: { contents: [] } },
  };
  return { api, questions };
}

describe('every operation of the contract', () => {
  it('is there, and there are no others', () => {
    const known = all.map(({ method, path }) => `${method.toUpperCase()} ${path}`);
    expect(Object.keys(allOperations({}, '')).toSorted()).toEqual(known.toSorted());
  });

  it.each(Object.values(operations).map(({ id }) => id))('%s answers as the contract says', async (id) => {
    const { api, questions } = await prepared();
    const { method, path, answer, files, mediaType } = operations[id] as contract.Operation;
    const { path: given = {}, query, body, status = 200 } = questions[id] ?? {};
    const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => given[name] ?? name);
    const answered = await send(api, method, query ? `${filled}?${query}` : filled, body);
    expect(answered.status).toBe(status);
    const text = await answered.text();
    const value: unknown = files || mediaType ? text : JSON.parse(text);
    expect(z.safeParse(answer, value).error?.issues ?? []).toEqual([]);
  });

  it.each(Object.keys(contract.managedResources))(
    'of %s answers as the contract says, from list to retirement',
    async (resource) => {
      const api = createFakeApi({ data: demoData() });
      const of = (action: string) =>
        managedOperations.find((one) => one.resource === resource && one.action === action)!;
      const check = async (action: string, answered: Response) => {
        const value: unknown = await answered.json();
        const schema = answered.ok ? of(action).answer : problem;
        expect(z.safeParse(schema, value).error?.issues ?? [], action).toEqual([]);
        return value as { record?: Record<string, unknown>; contents: Record<string, unknown>[] };
      };
      const path = `/v1/manage/${resource}`;
      const { contents } = await check('list', await send(api, 'get', `${path}?per_page=100`));
      const record = contents[0]!;
      const id =
        resource === 'forms'
          ? [record['organization_id'], record['id'], record['version']].join('.')
          : String(record['id']);
      const read = await send(api, 'get', `${path}/${id}`);
      expect(read.headers.get('etag')).toMatch(/^"\w+"$/);
      await check('retrieve', read);
      await check('replace', await send(api, 'put', `${path}/${id}`, record));
      await check('update', await send(api, 'patch', `${path}/${id}`, {}));
      const { id: _, ...draft } = record;
      const isForm = resource === 'forms';
      const created = await send(
        api,
        'post',
        path,
        isForm ? { ...record, version: 2 } : { ...draft, code: record['code'] && 'another-code' },
      );
      expect(created.status).toBe(201);
      const made = await check('create', created);
      const madeId = isForm ? id.replace(/\.1$/, '.2') : String(made.record!['id']);
      const retired = await send(api, 'delete', `${path}/${madeId}`);
      expect(retired.status).toBe(200);
      await check('retire', retired);
    },
  );
});

describe('what the fake API knows of the contract without its values', () => {
  it('is what the contract says', () => {
    expect(translatedProperties).toEqual(new Set(contract.translatedProperties));
    const scopes = Object.entries(contract.managedResources).map(([name, { scope }]) => [name, scope]);
    expect(
      Object.entries(keptResources)
        .map(([name, { scope }]) => [name, scope])
        .toSorted(),
    ).toEqual(scopes.toSorted());
  });
});

describe('a fake API with forms and keysets of its own', () => {
  it('shows those in place of the data', async () => {
    const api = createFakeApi({ data: demoData(), forms: [aForm({ version: 9 })], keysets: [aKeyset({ serial: 7 })] });
    expect(await json(send(api, 'get', '/v1/forms/help-request'))).toMatchObject({ version: 9 });
    expect(await json(send(api, 'get', `/v1/keysets/${aKeyset().organization_id}`))).toMatchObject({ serial: 7 });
  });
});
