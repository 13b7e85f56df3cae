import { sql } from 'kysely';
import type { Database } from '../database/database.ts';
import { noteTouch } from './touched-here.ts';

/**
 * Says that this transaction changes what answers are made from: once it is committed, no copy of the server gives an
 * answer that it had kept from before. Anywhere in the transaction and as often as it comes; a transaction that is rolled
 * back leaves no trace. The transaction must be `read committed`, as all are unless they ask for more.
 */
export async function touchData(transaction: Database): Promise<void> {
  noteTouch();
  await sql`
    insert into data_touch (transaction_id) values (pg_current_xact_id()) on conflict do nothing
  `.execute(transaction);
}
