import type { Database } from '../database/database.ts';
import { idempotencyKeyReused } from '../problems/problems.ts';

/** How long a repeat gets the first answer, milliseconds. */
const ANSWERS_ARE_KEPT = 24 * 60 * 60 * 1000;

/** An answer as it is sent. */
export interface SentAnswer {
  status: number;
  /** JSON. */
  body: string;
  entityTag: string | undefined;
}

export interface Call {
  accessKeyId: string;
  /** The Idempotency-Key; without one nothing is remembered. */
  key: string | undefined;
  /** Tells this call from others: what it is for and what it brings. */
  fingerprint: string;
  now: Date;
}

/**
 * Does the work once for each Idempotency-Key of an access key: a repeat gets the answer of the first call, in the transaction
 * of which it was kept. Of two calls at once the second waits for the first.
 *
 * @throws HttpProblem 422 when the key came with another call
 */
export async function once(
  transaction: Database,
  { accessKeyId, key, fingerprint, now }: Call,
  work: () => Promise<SentAnswer>,
): Promise<SentAnswer> {
  if (key === undefined) return work();
  const isThis = { access_key_id: accessKeyId, idempotency_key: key } as const;
  const since = new Date(now.getTime() - ANSWERS_ARE_KEPT);
  const begun = { fingerprint, status: 0, body: '', entity_tag: null, at: now };
  // Waits for a call that holds the same key and is not done.
  const { numInsertedOrUpdatedRows: inserted } = await transaction
    .insertInto('idempotent_answer')
    .values({ ...isThis, ...begun })
    .onConflict((conflict) =>
      conflict
        .columns(['access_key_id', 'idempotency_key'])
        .doUpdateSet(begun)
        .where('idempotent_answer.at', '<', since),
    )
    .executeTakeFirst();
  if (inserted === 0n) {
    const kept = await keptAnswer(transaction, { accessKeyId, key, fingerprint, now });
    if (!kept) throw new Error('An answer that was kept is gone.');
    return kept;
  }
  const answer = await work();
  await transaction
    .updateTable('idempotent_answer')
    .set({ status: answer.status, body: answer.body, entity_tag: answer.entityTag ?? null })
    .where('access_key_id', '=', accessKeyId)
    .where('idempotency_key', '=', key)
    .execute();
  return answer;
}

/**
 * What the first call under the Idempotency-Key was answered; undefined when there was none, or no key.
 *
 * @throws HttpProblem 422 when the key came with another call
 */
export async function keptAnswer(
  database: Database,
  { accessKeyId, key, fingerprint, now }: Call,
): Promise<SentAnswer | undefined> {
  if (key === undefined) return undefined;
  const kept = await database
    .selectFrom('idempotent_answer')
    .selectAll()
    .where('access_key_id', '=', accessKeyId)
    .where('idempotency_key', '=', key)
    .where('at', '>=', new Date(now.getTime() - ANSWERS_ARE_KEPT))
    .executeTakeFirst();
  if (!kept) return undefined;
  if (kept.fingerprint !== fingerprint) throw idempotencyKeyReused();
  return { status: kept.status, body: kept.body, entityTag: kept.entity_tag ?? undefined };
}

/** Forgets answers that no repeat gets any more. */
export async function forgetOldAnswers(database: Database, now: Date): Promise<void> {
  const since = new Date(now.getTime() - ANSWERS_ARE_KEPT);
  await database.deleteFrom('idempotent_answer').where('at', '<', since).execute();
}
