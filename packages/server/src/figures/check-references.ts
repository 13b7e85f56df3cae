import type { Database } from '../database/database.ts';
import type { StoredFigure } from '../records/stored.ts';
import type { RecordFault } from '../records/refused-records.ts';

interface Coded {
  id: string;
  code: string;
}

/** A code names one record only: those that another record has already, in the database or among `records`. */
export async function takenCodeFaults(
  database: Database,
  table: 'indicator' | 'figure',
  records: readonly Coded[],
): Promise<RecordFault[]> {
  const rows: Coded[] = await database
    .selectFrom(table)
    .select(['id', 'code'])
    .where(
      'code',
      'in',
      records.map(({ code }) => code),
    )
    .execute();
  const owners = new Map(rows.map(({ id, code }) => [code, id]));
  const faults: RecordFault[] = [];
  for (const { id, code } of records) {
    const owner = owners.get(code);
    if (owner === undefined) owners.set(code, id.toLowerCase());
    else if (owner !== id.toLowerCase()) {
      faults.push({ record: `${table} "${code}"`, field: 'code', message: `must be its own; ${owner} has it already` });
    }
  }
  return faults;
}

/** The indicators, organizations and places that the figures name and that are not in the database. */
export async function figureReferenceFaults(
  database: Database,
  figures: readonly StoredFigure[],
): Promise<RecordFault[]> {
  const known = {
    indicator_id: await knownIdentifiers(
      database,
      'indicator',
      figures.map((figure) => figure.indicator_id),
    ),
    organization_id: await knownIdentifiers(
      database,
      'organization',
      figures.flatMap((figure) => figure.organization_id ?? []),
    ),
    place_code: await knownPlaces(
      database,
      figures.flatMap((figure) => figure.place_code ?? []),
    ),
  };
  return figures.flatMap((figure) =>
    (['indicator_id', 'organization_id', 'place_code'] as const).flatMap((field) => {
      const reference = figure[field];
      if (reference === undefined || known[field].has(reference.toLowerCase())) return [];
      const message = `must name a record that exists; there is no ${reference}`;
      return [{ record: `figure "${figure.code}"`, field, message }];
    }),
  );
}

async function knownIdentifiers(
  database: Database,
  table: 'indicator' | 'organization',
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set();
  const rows = await database
    .selectFrom(table)
    .select('id')
    .where('id', 'in', [...new Set(ids)])
    .execute();
  return new Set(rows.map(({ id }) => id));
}

async function knownPlaces(database: Database, codes: readonly string[]): Promise<ReadonlySet<string>> {
  if (codes.length === 0) return new Set();
  const rows = await database
    .selectFrom('place')
    .select('code')
    .where('code', 'in', [...new Set(codes)])
    .execute();
  return new Set(rows.map(({ code }) => code.toLowerCase()));
}
