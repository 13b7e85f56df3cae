import { sql } from 'kysely';
import { grantAccess } from '../access-keys/access-keys.ts';
import { openDatabase, type Database, type OpenDatabase } from '../database/database.ts';
import { createApi } from '../http/api.ts';
import { silentLogger } from '../http/logger.ts';
import { migrate } from '../migrations/migrate.ts';
import { keepPlacesCurrent } from '../seeding/places.ts';
import { operatorKey } from '../test-support/keys.ts';
import { startPostgresql } from '../test-support/postgresql-server.ts';
import { manyRows, serviceWorkbook, type RowCells } from '../test-support/service-sheet.ts';
import { Steward } from '../test-support/transfers.ts';

const ROWS = Number(process.env['RK_BENCH_ROWS'] ?? '5000');
const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/**
 * The time from sending a workbook to the answer: for the first time, when every row is new, and once more, when nothing has
 * changed; beside that of inserting the same rows bare, as one JSON value each into a table without any index but its key. On
 * a PostgreSQL of its own and on the embedded database; RK_BENCH_ROWS rows.
 */
export default async function benchmark() {
  const rows = manyRows(ROWS);
  const file = await serviceWorkbook(rows);
  const postgresql = await startPostgresql();
  try {
    return [
      ...(await measure(await openDatabase({ url: postgresql.url('postgres') }), rows, file)),
      ...(await measure(await openDatabase({}), rows, file)),
    ];
  } finally {
    await postgresql.stop();
  }
}

async function measure(opened: OpenDatabase, rows: readonly RowCells[], file: Buffer) {
  const { database, kind } = opened;
  try {
    const now = new Date();
    await migrate(database);
    await keepPlacesCurrent(database);
    await grantAccess(database, {
      organizationId: undefined,
      accessKey: operatorKey,
      label: 'benchmark',
      scopes: ['records:write'],
      now,
    });
    const steward = new Steward(createApi({ database, logger: silentLogger, now: () => new Date() }), operatorKey);
    const baseline = await timeOf(() => insertBare(database, rows));
    const imported = async (what: 'added' | 'unchanged') => {
      const { report } = await steward.send(file, { type: WORKBOOK });
      if (report.counts[what] !== rows.length) throw new Error(`The import says: ${JSON.stringify(report)}`);
    };
    const measurements = [];
    for (const [name, what] of [
      ['all of them new', 'added'],
      ['nothing changed', 'unchanged'],
    ] as const) {
      const value = await timeOf(() => imported(what));
      measurements.push({
        name: `import: ${rows.length} rows, ${name} (${kind})`,
        value,
        unit: 'ms',
        baseline,
        ratio: value / baseline,
      });
    }
    return measurements;
  } finally {
    await opened.close();
  }
}

/** As fast as the database takes the rows. */
async function insertBare(database: Database, rows: readonly RowCells[]): Promise<void> {
  await sql`create table bare_row (id text primary key, document jsonb not null)`.execute(database);
  await sql`
    insert into bare_row (id, document)
    select row ->> 'own_id', row from jsonb_array_elements(${JSON.stringify(rows)}::jsonb) as row
  `.execute(database);
}

async function timeOf(work: () => Promise<void>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}
