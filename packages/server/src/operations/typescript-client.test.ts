// What the client of the SDK does, tried against this server over a real connection.
import { randomUUID } from 'node:crypto';
import type { ImportReport, ManagedRecord } from '@resilience-kit/contract';
import {
  BadRequestError,
  ConflictError,
  NotFoundError,
  PermissionError,
  PreconditionFailedError,
  ResilienceClient,
} from '@resilience-kit/sdk';
import { validateAnswers } from '@resilience-kit/sdk/validate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DEMO_RECEIVER } from '../demo-data/forms/help-request.ts';
import { createApi } from '../http/api.ts';
import { listen, type Listening } from '../http/listen.ts';
import { silentLogger } from '../http/logger.ts';
import { pglite, type TestDatabase } from '../test-support/databases.ts';
import { fixtureId } from '../test-support/fixture-dataset.ts';
import { NOW } from '../test-support/fixed.ts';
import { neighbourKey, publisherKey, sealed, teamAccessKey, teamKeys } from '../test-support/keys.ts';
import { plainRow, serviceSheet, type RowCells } from '../test-support/service-sheet.ts';
import { cellText } from '../spreadsheets/sheet.ts';
import { writeCsv } from '../spreadsheets/write-csv.ts';

describe('the client of the SDK', () => {
  let opened: TestDatabase;
  let listening: Listening;
  /** What anybody has, and what the publisher of the fixture has. Every answer is held against the contract. */
  let anybody: ResilienceClient;
  let publisher: ResilienceClient;
  beforeAll(async () => {
    opened = await pglite.open();
    const lookup = () => Promise.resolve([{ address: '93.184.215.14', family: 4 as const }]);
    const webhooks = { masterSecret: Buffer.alloc(32, 7), lookup };
    const api = createApi({ database: opened.database, logger: silentLogger, now: () => NOW, webhooks });
    listening = await listen(api.fetch, { host: '127.0.0.1', port: 0, logger: silentLogger });
    anybody = new ResilienceClient({ baseUrl: listening.url, language: 'uk', validate: validateAnswers });
    publisher = anybody.withOptions({ apiKey: publisherKey });
  });
  afterAll(async () => {
    await listening.close();
    await opened.close();
  });

  const organization_id = fixtureId('organization');
  const both = (text: string) => ({ uk: text, en: text });
  const foundBy = async (text: string) =>
    (await anybody.search.list({ text })).contents.map(({ service }) => service.id);
  const failureOf = (call: PromiseLike<unknown>) =>
    Promise.resolve(call).then(
      () => undefined,
      (error: unknown) => error,
    );

  describe('publishing', () => {
    const id = randomUUID();
    const service: ManagedRecord<'services'> = {
      id,
      organization_id,
      name: both('Гурток валеріана'),
      status: 'active',
    };

    test('tells in a dry run what would be, and stores nothing', async () => {
      expect(await publisher.services.create(service, { dry_run: true })).toMatchObject({
        action: 'created',
        dry_run: true,
      });
      expect(await failureOf(anybody.services.retrieve(id))).toBeInstanceOf(NotFoundError);
    });

    test('publishes, changes, undoes and retires, and search follows', async () => {
      const { action, record } = await publisher.services.create(service);
      expect({ action, name: record?.name }).toEqual({ action: 'created', name: both('Гурток валеріана') });
      await publisher.serviceAtLocations.create({ service_id: id, location_id: fixtureId('office') });
      expect(await foundBy('валеріана')).toEqual([id]);

      const { response } = await publisher.services.retrieveAsKept(id).withResponse();
      const ifMatch = response.headers.get('etag') ?? '';
      const changed = await publisher.services.update(id, { name: both('Гурток материнка') }, {}, { ifMatch });
      expect(changed.differences.map(({ pointer }) => pointer)).not.toEqual([]);
      expect(await foundBy('материнка')).toEqual([id]);
      expect(await foundBy('валеріана')).toEqual([]);

      const stale = await failureOf(publisher.services.update(id, { name: both('Гурток') }, {}, { ifMatch }));
      expect(stale).toBeInstanceOf(PreconditionFailedError);

      const undone = await publisher.changes.undo(changed.change_id ?? '');
      expect(undone).toMatchObject({ source: 'undo', undoes: changed.change_id });
      expect(await foundBy('валеріана')).toEqual([id]);
      expect(await failureOf(publisher.changes.undo(changed.change_id ?? ''))).toBeInstanceOf(ConflictError);
      const trail = await publisher.changes.list({ resource: 'services', record_id: id }).toArray({ limit: 10 });
      expect(trail.map(({ source }) => source)).toEqual(['undo', 'api', 'api']);

      expect((await publisher.services.retire(id)).action).toBe('retired');
      expect(await foundBy('валеріана')).toEqual([]);
      expect((await anybody.services.retrieve(id)).status).toBe('defunct');
    });

    test('makes one record of a call that is repeated with its key', async () => {
      const options = { idempotencyKey: randomUUID() };
      const record: ManagedRecord<'services'> = { organization_id, name: both('Гурток чистотіл'), status: 'active' };
      const first = await publisher.services.create(record, {}, options);
      expect(await publisher.services.create(record, {}, options)).toEqual(first);
      expect(first.record?.id).toBeDefined();
    });

    test('names each fault, and refuses the records of others', async () => {
      const faulty = await failureOf(publisher.services.update(fixtureId('everyday'), { status: 'asleep' as never }));
      expect(faulty).toBeInstanceOf(BadRequestError);
      expect((faulty as BadRequestError).errors.map(({ pointer }) => pointer)).toEqual(['/status']);
      const neighbour = publisher.withOptions({ apiKey: neighbourKey });
      const foreign = await failureOf(neighbour.services.retire(fixtureId('everyday')));
      expect(foreign).toBeInstanceOf(PermissionError);
    });
  });

  describe('files', () => {
    async function csvOf(...rows: RowCells[]): Promise<string> {
      let text = '';
      for await (const piece of writeCsv(serviceSheet(rows).rows.map(({ cells }) => cells.map(cellText))))
        text += piece;
      return text;
    }
    const row: RowCells = { ...plainRow, own_id: 'CLIENT-1', service_name_uk: 'Гурток деревій' };

    test('with a fault are refused with their report, and without one are one change', async () => {
      const faulty = await csvOf(row, { ...row, own_id: 'CLIENT-2', phones: '12-3-4-5' });
      const refused = await failureOf(publisher.imports.create(faulty, { mediaType: 'text/csv' }));
      expect(refused).toBeInstanceOf(BadRequestError);
      const report = (refused as BadRequestError).problem?.report as ImportReport;
      expect(report.faults).toMatchObject([{ row: 3, value: '12-3-4-5' }]);
      expect((refused as BadRequestError).errors).toHaveLength(1);
      expect(await publisher.imports.create(faulty, { mediaType: 'text/csv', dry_run: true })).toMatchObject({
        dry_run: true,
        fault_count: 1,
      });

      const file = new Blob([await csvOf(row)], { type: 'text/csv' });
      const { counts, change_id } = await publisher.imports.create(file);
      expect(counts).toMatchObject({ added: 1, changed: 0 });
      expect((await publisher.imports.create(file)).counts).toMatchObject({ added: 0, unchanged: 1 });
      expect((await publisher.changes.retrieve(change_id ?? '')).source).toBe('import');
    });

    test('of all services come as a stream of lines, and of one’s own as a table', async () => {
      const { headers, body } = await anybody.exports.services({ format: 'ndjson' });
      expect(headers.get('content-type')).toBe('application/x-ndjson');
      let lines = '';
      for await (const piece of body?.pipeThrough(new TextDecoderStream()) ?? []) lines += piece;
      const names = lines
        .trim()
        .split('\n')
        .map((line) => (JSON.parse(line) as { name: string }).name);
      expect(names).toContain('Гурток деревій');
      expect(names.length).toBeGreaterThan(10);

      const own = await publisher.exports.own({ format: 'csv' });
      expect(await own.text()).toContain('CLIENT-1');
      const template = await publisher.exports.template({ format: 'csv' });
      expect(template.headers.get('content-disposition')).toMatch(/csv/);
      expect(await template.text()).not.toContain('CLIENT-1');
    });
  });

  test('reads who comes where and when, also as calendars', async () => {
    const [team] = await anybody.teams.list().toArray({ limit: 1 });
    const id = team?.id ?? '';
    expect((await anybody.teams.retrieve(id)).name).toBe(team?.name);
    const calendar = await anybody.teams.calendar(id);
    expect(calendar).toMatch(/^BEGIN:VCALENDAR\r\n[^]*BEGIN:VEVENT\r\n/);
    expect(await anybody.teams.calendars()).toContain('BEGIN:VEVENT');
    expect(await anybody.events.calendar()).toContain('BEGIN:VEVENT');
    expect(await failureOf(anybody.teams.calendar(randomUUID()))).toBeInstanceOf(NotFoundError);
  });

  test('reads everything else that is public', async () => {
    const { networks, programmes, roadmaps, partners, events } = anybody;
    const [network] = await networks.list().toArray({ limit: 1 });
    expect((await networks.retrieve(network?.code ?? '')).name).toBe(network?.name);
    const [programme] = await programmes.list().toArray({ limit: 1 });
    expect((await programmes.retrieve(programme?.id ?? '')).name).toBe(programme?.name);
    const [roadmap] = await roadmaps.list().toArray({ limit: 1 });
    expect((await roadmaps.retrieve(roadmap?.id ?? '')).name).toBe(roadmap?.name);
    const [event] = await events.list().toArray({ limit: 1 });
    expect((await events.retrieve(event?.id ?? '')).name).toBe(event?.name);
    expect((await partners.list()).total_items).toBeGreaterThan(0);
  });

  test('takes word that something is wrong once, for its owner to resolve', async () => {
    const word = { service_at_location_id: fixtureId('open'), kind: 'wrong_hours' as const, note: 'Зачинено о 17' };
    const first = await anybody.feedback.send(word);
    expect(first.being_checked).toBeDefined();
    expect((await anybody.feedback.send({ ...word, feedback_id: first.feedback_id })).feedback_id).toBe(
      first.feedback_id,
    );
    const received = await publisher.feedback.list().toArray({ limit: 10 });
    expect(received.map(({ note }) => note)).toEqual(['Зачинено о 17']);
    const resolved = await publisher.feedback.resolve(received[0]?.id ?? '', { outcome: 'fixed' });
    expect(resolved).toMatchObject({ outcome: 'fixed' });
    expect(resolved).not.toHaveProperty('note');
    expect((await publisher.feedback.list()).empty).toBe(true);
  });

  test('looks after webhooks', async () => {
    const { webhookEndpoints } = publisher;
    const created = await webhookEndpoints.create({ url: 'https://hooks.example/events', events: ['service.*'] });
    expect(created.secret).toMatch(/^whsec_/);
    expect((await webhookEndpoints.list()).contents.map(({ id }) => id)).toEqual([created.id]);
    const { id } = created;
    const replaced = await webhookEndpoints.replace(id, { url: created.url, events: ['*'], description: 'Портал' });
    expect(replaced).toMatchObject({ events: ['*'], description: 'Портал' });
    expect((await webhookEndpoints.rotateSecret(id)).secret).not.toBe(created.secret);
    const delivery = await webhookEndpoints.test(id);
    expect(await webhookEndpoints.listDeliveries(id).toArray({ limit: 5 })).toMatchObject([{ id: delivery.id }]);
    expect((await webhookEndpoints.replay(id, delivery.id)).status).toBe('pending');
    expect(await webhookEndpoints.replayDead(id, { since: '2026-01-12T00:00:00Z' })).toEqual({ replayed: 0 });
    await webhookEndpoints.delete(id);
    expect(await failureOf(webhookEndpoints.retrieve(id))).toBeInstanceOf(NotFoundError);
  });

  test('makes a key, which works until it is revoked', async () => {
    const draft = { label: 'Нічний імпорт', scopes: ['records:read' as const] };
    const idempotencyKey = randomUUID();
    const { id, key } = await publisher.accessKeys.create(draft, {}, { idempotencyKey });
    expect(await failureOf(publisher.accessKeys.create(draft, {}, { idempotencyKey }))).toBeInstanceOf(ConflictError);
    const reader = anybody.withOptions({ apiKey: key });
    expect((await reader.services.listAsKept()).total_items).toBeGreaterThan(0);
    expect((await publisher.accessKeys.list()).contents.map((one) => one.id)).toContain(id);
    await publisher.accessKeys.revoke(id);
    await expect(reader.services.listAsKept()).rejects.toMatchObject({ code: 'authentication' });
  });

  test('fetches submissions and opens them here', async () => {
    const envelope = await sealed('not a submission');
    const submission_id = randomUUID();
    const put = await fetch(`${listening.url}/v1/intakes/${submission_id}`, {
      method: 'PUT',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(envelope),
    });
    expect(put.status).toBe(201);
    const team = anybody.withOptions({ apiKey: teamAccessKey });
    const [stored] = await team.intakes
      .list({ organization_id: DEMO_RECEIVER, received_after: new Date(NOW.getTime() - 1000) })
      .toArray({ limit: 1 });
    expect(stored?.submission_id).toBe(submission_id);
    if (!stored) return;
    // It could be decrypted, and what was inside is no submission.
    await expect(team.intakes.open(stored, teamKeys.identity)).rejects.toMatchObject({ code: 'invalid' });
  });
});
