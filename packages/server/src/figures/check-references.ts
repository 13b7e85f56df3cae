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
      faults.push({
        record: `${table} "${code}"`,
        field: 'code',
        message: {
          uk: `має бути власним; його вже має ${owner}`,
          en: `must be its own; ${owner} has it already`,
        },
      });
    }
  }
  return faults;
}

const references = ['indicator_id', 'program_id', 'organization_id', 'reported_by_id', 'place_code'] as const;

/** The indicators, programmes, organizations and places that the figures name and that are not in the database. */
export async function figureReferenceFaults(
  database: Database,
  figures: readonly StoredFigure[],
): Promise<RecordFault[]> {
  const organizations = await knownIdentifiers(
    database,
    'organization',
    figures.flatMap((figure) => [figure.organization_id ?? [], figure.reported_by_id ?? []].flat()),
  );
  const known = {
    indicator_id: await knownIdentifiers(
      database,
      'indicator',
      figures.map((figure) => figure.indicator_id),
    ),
    program_id: await knownIdentifiers(
      database,
      'program',
      figures.flatMap((figure) => figure.program_id ?? []),
    ),
    organization_id: organizations,
    reported_by_id: organizations,
    place_code: await knownPlaces(
      database,
      figures.flatMap((figure) => figure.place_code ?? []),
    ),
  };
  return figures.flatMap((figure) =>
    references.flatMap((field) => {
      const reference = figure[field];
      if (reference === undefined || known[field].has(reference.toLowerCase())) return [];
      const message = {
        uk: `має називати наявний запис; ${reference} немає`,
        en: `must name a record that exists; there is no ${reference}`,
      };
      return [{ record: `figure "${figure.code}"`, field, message }];
    }),
  );
}

async function knownIdentifiers(
  database: Database,
  table: 'indicator' | 'organization' | 'program',
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
