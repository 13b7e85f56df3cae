import type { Database } from '../database/database.ts';
import { eventsOfChange } from '../webhooks/events-of-change.ts';
import { recordEvents } from '../webhooks/record-events.ts';
import { keepChange } from './audit-trail.ts';
import type { Actor, RecordWrite } from './record-write.ts';

interface Telling {
  /** The identifier of the change. */
  id: string;
  writes: readonly RecordWrite[];
  actor: Actor;
  now: Date;
  undoes?: string | undefined;
}

/** Writes down what becomes of records, in the transaction in which it does: in the audit trail, and for webhooks. */
export async function tellOfWrites(transaction: Database, telling: Telling): Promise<void> {
  await keepChange(transaction, telling);
  await recordEvents(
    transaction,
    telling.writes.flatMap(({ resource, id, organizationId, before, after }) =>
      eventsOfChange({ resource, record_id: id, organization_id: organizationId, before, after }),
    ),
    telling.now,
  );
}
