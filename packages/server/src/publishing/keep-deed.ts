import { randomUUID } from 'node:crypto';
import type { ChangeAction } from '@resilience-kit/contract';
import type { Database } from '../database/database.ts';
import type { Actor } from './record-write.ts';

/** What was done to something that is not published as a record, and so is not undone either. */
export interface Deed {
  resource: 'intakes' | 'keysets';
  /** All of the same organization. */
  organizationId: string;
  changes: readonly DeedChange[];
}

export interface DeedChange {
  id: string;
  action: ChangeAction;
  before: object | undefined;
  after: object | undefined;
}

/** Keeps who did it in the audit trail, in the transaction of the deed. */
export async function keepDeed(
  transaction: Database,
  { resource, organizationId, changes }: Deed,
  { actor, now }: { actor: Actor; now: Date },
): Promise<void> {
  const id = randomUUID();
  await transaction
    .insertInto('change')
    .values({
      id,
      at: now,
      source: actor.source,
      by: actor.by,
      access_key_id: actor.accessKeyId ?? null,
      organization_id: organizationId,
      undoes: null,
      undone_by: null,
      record_count: changes.length,
    })
    .execute();
  await transaction
    .insertInto('record_change')
    .values(
      changes.map((change, position) => ({
        change_id: id,
        position,
        resource,
        record_id: change.id,
        organization_id: organizationId,
        action: change.action,
        before: jsonOf(change.before),
        after: jsonOf(change.after),
      })),
    )
    .execute();
}

function jsonOf(state: object | undefined): string | null {
  return state === undefined ? null : JSON.stringify(state);
}
