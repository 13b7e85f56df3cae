import { sql } from 'kysely';
import type { Database } from '../database/database.ts';
import { tooManyRequests } from '../problems/problems.ts';
import { kyivDay, MINUTES_A_DAY, momentOf } from '../schedule/kyiv-time.ts';
import type { Said } from './store-feedback.ts';

/** How many records one network may mark a day: more than a person does, fewer than would make a whole list doubtful. */
export const MOST_RECORDS_A_DAY = 20;

/**
 * Makes sure that the network has not reported too many records today; of several reports at once, each counts.
 *
 * @throws HttpProblem 429 until the day is over
 */
export async function requireRoom(transaction: Database, { network, now }: Said, today: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`feedback ${network}`}, 0))`.execute(transaction);
  const { count } = await transaction
    .selectFrom('feedback')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('network', '=', network)
    .where('received_on', '=', today)
    .executeTakeFirstOrThrow();
  if (count < MOST_RECORDS_A_DAY) return;
  const midnight = momentOf((kyivDay(now) + 1) * MINUTES_A_DAY);
  throw tooManyRequests(tooMany, { 'Retry-After': String(Math.ceil((midnight - now.getTime()) / 1000)) });
}

const tooMany = {
  uk: `З вашої мережі сьогодні вже повідомили про помилки в ${MOST_RECORDS_A_DAY} записах; більше за день не приймаємо. Це не збережено.`,
  en: `Your network has already reported ${MOST_RECORDS_A_DAY} records today; no more are taken in a day. This was not stored.`,
};
