import type { WebhookAttempt } from '@resilience-kit/contract';
import { sql } from 'kysely';
import type { Database } from '../database/database.ts';
import { disableEndpoint } from './disable-endpoint.ts';
import { nextAttempt } from './retry-schedule.ts';
import type { SendOutcome } from './send.ts';

/** An endpoint to which nothing could be delivered for so long is disabled, milliseconds. */
const GIVEN_UP_AFTER = 5 * 24 * 60 * 60 * 1000;
const ATTEMPTS_KEPT = 30;
const GONE = 410;

export interface Attempt {
  outcome: SendOutcome;
  startedAt: Date;
  endedAt: Date;
  random: number;
}

interface Attempted {
  id: string;
  endpoint_id: string;
  /** Before this attempt. */
  attempts_made: number;
}

/** Keeps what came of an attempt: arrived, to be tried again, or dead; and what it says about the endpoint. */
export async function recordAttempt(database: Database, delivery: Attempted, attempt: Attempt): Promise<void> {
  const { outcome } = attempt;
  const arrived = 'status' in outcome && outcome.status >= 200 && outcome.status < 300;
  // Always the endpoint first, then the delivery: two attempts must not wait for each other.
  await database
    .transaction()
    .execute((transaction) =>
      arrived ? recordSuccess(transaction, delivery, attempt) : recordFailure(transaction, delivery, attempt),
    );
}

async function recordSuccess(transaction: Database, delivery: Attempted, attempt: Attempt): Promise<void> {
  await transaction
    .updateTable('webhook_endpoint')
    .set({ failing_since: null })
    .where('id', '=', delivery.endpoint_id)
    .where('failing_since', 'is not', null)
    .execute();
  await transaction
    .updateTable('webhook_delivery')
    .set({ ...noted(delivery, attempt), status: 'delivered', delivered_at: attempt.endedAt })
    .where('id', '=', delivery.id)
    .execute();
}

async function recordFailure(transaction: Database, delivery: Attempted, attempt: Attempt): Promise<void> {
  const { outcome, endedAt: now, random } = attempt;
  const isGone = 'status' in outcome && outcome.status === GONE;
  const failingSince = await noteFailure(transaction, delivery.endpoint_id, now);
  const isGivenUp = now.getTime() - failingSince.getTime() >= GIVEN_UP_AFTER;
  if (isGone || isGivenUp) {
    await disableEndpoint(transaction, delivery.endpoint_id, { reason: isGone ? 'gone' : 'failing', now });
  }
  const wish = 'status' in outcome ? wishOf(outcome.retryAfter, now) : undefined;
  const next = isGone || isGivenUp ? undefined : nextAttempt(delivery.attempts_made + 1, { now, random, wish });
  await transaction
    .updateTable('webhook_delivery')
    .set({
      ...noted(delivery, attempt),
      ...(next === undefined ? { status: 'dead' as const } : { status: 'failed' as const, next_attempt_at: next }),
    })
    .where('id', '=', delivery.id)
    // Another copy, which took over from one that seemed dead, was luckier.
    .where('status', '<>', 'delivered')
    .execute();
}

/** Since when everything has failed at the endpoint, which is now when it is the first time. */
async function noteFailure(transaction: Database, endpointId: string, now: Date): Promise<Date> {
  const first = await transaction
    .updateTable('webhook_endpoint')
    .set({ failing_since: now })
    .where('id', '=', endpointId)
    .where('failing_since', 'is', null)
    .returning('id')
    .executeTakeFirst();
  if (first) return now;
  const row = await transaction
    .selectFrom('webhook_endpoint')
    .select('failing_since')
    .where('id', '=', endpointId)
    .executeTakeFirst();
  return row?.failing_since ?? now;
}

function noted({ attempts_made: made }: Attempted, { outcome, startedAt, endedAt }: Attempt) {
  const attempt: WebhookAttempt = {
    attempted_at: startedAt.toISOString(),
    took_ms: endedAt.getTime() - startedAt.getTime(),
    ...('status' in outcome ? { status_code: outcome.status } : { fault: outcome.fault }),
  };
  return {
    leased_until: null,
    attempts_made: made + 1,
    attempts: sql<string>`
      case when jsonb_array_length(attempts) >= ${ATTEMPTS_KEPT}::integer then attempts - 0 else attempts end
      || ${JSON.stringify([attempt])}::jsonb`,
  };
}

/** How long the endpoint wants to be left alone, milliseconds: `Retry-After` gives seconds or a date. */
function wishOf(retryAfter: string | undefined, now: Date): number | undefined {
  if (retryAfter === undefined) return undefined;
  if (/^\d{1,9}$/.test(retryAfter)) return Number(retryAfter) * 1000;
  const until = Date.parse(retryAfter);
  return Number.isNaN(until) ? undefined : until - now.getTime();
}
