import { sql } from 'kysely';
import { openDatabase, type Database } from '../database/database.ts';
import { migrate } from '../migrations/migrate.ts';
import { keepPlacesCurrent } from '../seeding/places.ts';
import { seedDemo } from '../seeding/demo.ts';
import { lossesIn, sendUnderLoad } from '../test-support/intake-load.ts';
import { addCurrentKeyset, sealed } from '../test-support/keys.ts';
import { startPostgresql } from '../test-support/postgresql-server.ts';

const PER_SECOND = Number(process.env['RK_BENCH_INTAKES_PER_SECOND'] ?? '200');
const SECONDS = Number(process.env['RK_BENCH_SECONDS'] ?? '60');
const BARE_ROWS = 500;

/**
 * Requests for help at a pace, for a minute, each with a receipt and a proof of work, while the server is killed and started
 * again twice: how many were taken a second, and how long the senders waited, beside the time in which the database stores
 * the same bytes by themselves. Fails when one is lost, is there twice, or is not what was sent. On a PostgreSQL of its own
 * that writes to the disk before it acknowledges; RK_BENCH_INTAKES_PER_SECOND for RK_BENCH_SECONDS.
 */
export default async function benchmark() {
  const postgresql = await startPostgresql({ durable: true });
  const databaseUrl = postgresql.url('postgres');
  const opened = await openDatabase({ url: databaseUrl });
  try {
    const { database } = opened;
    await migrate(database);
    await keepPlacesCurrent(database);
    await seedDemo(database, new Date());
    const envelope = await sealed('Потрібна допомога', { keyset_serial: await addCurrentKeyset(database) });
    const count = PER_SECOND * SECONDS;
    const killAfter = [Math.round(count / 3), Math.round((count * 2) / 3)];
    const bare = await timesOfBareInserts(database, Buffer.from(envelope.ciphertext, 'base64'));
    const outcome = await sendUnderLoad({ databaseUrl, envelope, count, perSecond: PER_SECOND, killAfter });
    const losses = await lossesIn(database, outcome);
    if (losses.length > 0) throw new Error(`${losses.length} submissions are wrong: ${losses.slice(0, 5).join('; ')}.`);
    console.log(
      `  ${outcome.acknowledged.size} submissions sent, all stored, none twice; ${outcome.kills} kills, ${outcome.secondsAway.toFixed(1)} s without a server, ${outcome.alreadyThere} first answers lost`,
    );
    const name = `intakes at ${PER_SECOND} a second, ${outcome.kills} kills`;
    const compare = (what: string, value: number, unit: string, baseline: number) => ({
      name: `${name}, ${what}`,
      value,
      unit,
      baseline,
      ratio: value / baseline,
    });
    return [
      compare('acknowledged', count / outcome.seconds, 'submissions/s', PER_SECOND),
      compare('p50', at(outcome.times, 0.5), 'ms', at(bare, 0.5)),
      compare('p95', at(outcome.times, 0.95), 'ms', at(bare, 0.95)),
      compare('longest', at(outcome.times, 1), 'ms', at(bare, 1)),
    ];
  } finally {
    await opened.close();
    await postgresql.stop();
  }
}

/** One after the other, into a table with nothing but a key. */
async function timesOfBareInserts(database: Database, bytes: Buffer): Promise<number[]> {
  await sql`create table bare_intake (id bigserial primary key, ciphertext bytea not null)`.execute(database);
  const times: number[] = [];
  for (let row = 0; row < BARE_ROWS; row += 1) {
    const began = performance.now();
    await sql`insert into bare_intake (ciphertext) values (${bytes})`.execute(database);
    times.push(performance.now() - began);
  }
  await sql`drop table bare_intake`.execute(database);
  return times.sort((a, b) => a - b);
}

function at(times: readonly number[], share: number): number {
  return times[Math.floor(share * (times.length - 1))] ?? 0;
}
