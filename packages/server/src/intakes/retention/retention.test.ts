import { randomUUID } from 'node:crypto';
import type { IntakeStatus } from '@resilience-kit/contract';
import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { DEMO_RECEIVER } from '../../demo-data/forms/help-request.ts';
import { databases, type TestDatabase } from '../../test-support/databases.ts';
import { NOW } from '../../test-support/fixed.ts';
import { deleteDueIntakes } from './delete-due.ts';

const DAY = 24 * 60 * 60 * 1000;
const later = (days: number, milliseconds = 0) => new Date(NOW.getTime() + days * DAY + milliseconds);

describe.each(databases)('submissions whose time is over, on $kind', ({ open }) => {
  let opened: TestDatabase;
  beforeAll(async () => {
    opened = await open();
  });
  afterEach(async () => {
    await opened.database.deleteFrom('intake').execute();
    await sql`update form set document = document - 'retention_days'`.execute(opened.database);
  });
  afterAll(() => opened.close());

  const store = async (count = 1, more: { status?: IntakeStatus; changedAt?: Date; form?: string } = {}) => {
    const ids = Array.from({ length: count }, () => randomUUID());
    await opened.database
      .insertInto('intake')
      .values(
        ids.map((id) => ({
          submission_id: id,
          organization_id: DEMO_RECEIVER,
          form_id: more.form ?? 'help-request',
          form_version: 1,
          form_organization_id: null,
          keyset_serial: 1,
          ciphertext: Buffer.from('x'),
          ciphertext_sha256: '',
          received_at: NOW,
          status: more.status ?? 'received',
          status_changed_at: more.changedAt ?? NOW,
          told_since: NOW,
          quarantine: null,
          receipt_hash: null,
        })),
      )
      .execute();
    return ids;
  };
  const left = async () => {
    const rows = await opened.database.selectFrom('intake').select('submission_id').orderBy('arrival').execute();
    return rows.map((row) => row.submission_id);
  };

  test('go after 180 days, whatever became of them, and not a moment before', async () => {
    const ids = await store(2);
    expect(await deleteDueIntakes(opened.database, later(180, -1))).toBe(0);
    expect(await left()).toEqual(ids);
    expect(await deleteDueIntakes(opened.database, later(180))).toBe(2);
    expect(await left()).toEqual([]);
  });

  test('go when their form says so; of a form that is no longer there, after 180 days', async () => {
    await sql`
      update form set document = document || '{"retention_days": 7}' where id = 'help-request'
    `.execute(opened.database);
    await store();
    const [other] = await store(1, { form: 'no-longer-there' });
    expect(await deleteDueIntakes(opened.database, later(7, -1))).toBe(0);
    expect(await deleteDueIntakes(opened.database, later(7))).toBe(1);
    expect(await left()).toEqual([other]);
    expect(await deleteDueIntakes(opened.database, later(180))).toBe(1);
  });

  test('go thirty days after they were closed', async () => {
    await store(1, { status: 'closed', changedAt: later(10) });
    const [open] = await store(1, { status: 'contacted', changedAt: later(10) });
    expect(await deleteDueIntakes(opened.database, later(40, -1))).toBe(0);
    expect(await deleteDueIntakes(opened.database, later(40))).toBe(1);
    expect(await left()).toEqual([open]);
  });

  test('leave their id behind, and a line in the audit trail', async () => {
    const [id] = await store(1, { status: 'closed' });
    await deleteDueIntakes(opened.database, later(200));
    const tombstones = await opened.database.selectFrom('deleted_intake').selectAll().execute();
    expect(tombstones).toContainEqual({ submission_id: id, deleted_at: later(200) });
    const change = await opened.database
      .selectFrom('record_change')
      .innerJoin('change', 'change.id', 'record_change.change_id')
      .select(['source', 'by', 'resource', 'action', 'before', 'after', 'change.organization_id'])
      .where('record_id', '=', id ?? '')
      .executeTakeFirstOrThrow();
    expect(change).toEqual({
      source: 'server',
      by: 'retention',
      resource: 'intakes',
      action: 'retired',
      before: { status: 'closed' },
      after: null,
      organization_id: DEMO_RECEIVER,
    });
  });

  test('are many: all go, each once, also when several copies of the server delete at once', async () => {
    await store(450);
    const deleted = await Promise.all([
      deleteDueIntakes(opened.database, later(180)),
      deleteDueIntakes(opened.database, later(180)),
    ]);
    expect(deleted[0] + deleted[1]).toBe(450);
    expect(await left()).toEqual([]);
  });
});
