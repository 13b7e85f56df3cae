import { sql } from 'kysely';
import type { Database } from '../../database/database.ts';
import { kyivTime } from '../../schedule/kyiv-time.ts';

const DAYS = 90;
const MILLISECONDS_A_DAY = 86_400_000;

/** What the server knows of itself, and for which days. */
export interface OwnCounts {
  today: string;
  monthStart: string;
  ninetyDaysAgo: string;
  openServices: number;
  /** Received this month. */
  intakes: number;
  /** Of what was received in the last 90 days. */
  firstContacts: { count: number; medianHours: number | undefined };
}

/** Counts the server's own records; days begin and end in Ukraine. */
export async function countRecords(database: Database, now: Date): Promise<OwnCounts> {
  const today = kyivTime(now).date;
  const monthStart = `${today.slice(0, 7)}-01`;
  const ninetyDaysAgo = kyivTime(new Date(now.getTime() - (DAYS - 1) * MILLISECONDS_A_DAY)).date;
  return {
    today,
    monthStart,
    ninetyDaysAgo,
    openServices: await openServices(database, today),
    intakes: await intakesSince(database, monthStart),
    firstContacts: await firstContactsSince(database, ninetyDaysAgo),
  };
}

async function openServices(database: Database, today: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from service
    where status = 'active' and (
      not exists (select 1 from service_at_location as entry where entry.service_id = service.id)
      or exists (
        select 1 from service_at_location as entry
        where entry.service_id = service.id
          and coalesce(entry.document -> 'temporary_closure' ->> 'since' > ${today}, true)
          and (
            entry.document -> 'relocation' -> 'to_id' is null
            or coalesce(entry.document -> 'relocation' ->> 'since' > ${today}, true)
          )
      )
    )
  `.execute(database);
  return rows[0]?.count ?? 0;
}

async function intakesSince(database: Database, day: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from intake where received_at >= ${day}::timestamp at time zone 'Europe/Kyiv'
      and quarantine is null
  `.execute(database);
  return rows[0]?.count ?? 0;
}

/** Every change of a status is in the audit trail, with its moment; what was contacted at once counts too. */
async function firstContactsSince(database: Database, day: string): Promise<OwnCounts['firstContacts']> {
  const { rows } = await sql<{ count: number; median: number | null }>`
    select count(*)::int as count,
      percentile_cont(0.5) within group (order by extract(epoch from contacted.at - intake.received_at)) / 3600 as median
    from intake cross join lateral (
      select min(change.at) as at from record_change join change on change.id = record_change.change_id
      where record_change.record_id = intake.submission_id::text and record_change.resource = 'intakes'
        and record_change.after ->> 'status' = 'contacted'
    ) as contacted
    where contacted.at is not null and intake.quarantine is null
      and intake.received_at >= ${day}::timestamp at time zone 'Europe/Kyiv'
  `.execute(database);
  const { count = 0, median = null } = rows[0] ?? {};
  return { count, medianHours: median ?? undefined };
}
