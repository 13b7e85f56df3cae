import type { Programme } from '@resilience-kit/contract';
import { sql } from 'kysely';
import type { Database } from '../database/database.ts';
import type { AnswerContext } from '../records/answer-context.ts';
import { inOrderOf } from '../records/in-order-of.ts';
import { namedRecords, type NamedRecord } from '../records/named-records.ts';
import { presentRecord, termIdentifiers } from '../records/present.ts';
import { loadTerms } from '../records/related.ts';
import type { Stored, StoredPartner } from '../records/stored.ts';
import { readDataStatus } from '../settings/settings.ts';
import { withEnrolment } from './present-program.ts';

/** Programmes with their organization and partners, in the order of `ids`; unknown ones are left out. */
export async function programmeRecords(
  database: Database,
  ids: readonly string[],
  { language, now }: AnswerContext,
): Promise<Programme[]> {
  if (ids.length === 0) return [];
  const rows = await database
    .selectFrom('program')
    .select('document')
    .where('id', 'in', [...ids])
    .execute();
  const programs = inOrderOf(
    ids,
    rows.map(({ document }) => document),
  );
  const [organizations, partners, terms, dataStatus] = await Promise.all([
    namedRecords(
      database,
      'organization',
      programs.flatMap((program) => program.organization_id ?? []),
    ),
    partnersOf(database, ids),
    loadTerms(database, termIdentifiers(programs), language),
    readDataStatus(database),
  ]);
  return programs.map((stored) => {
    const organization = organizations.get(stored.organization_id ?? '');
    const supporting = partners.get(stored.id);
    const joined: Stored<Programme> = {
      ...withEnrolment(stored, now),
      ...(organization ? { organization } : {}),
      ...(supporting ? { partners: supporting } : {}),
      data_status: dataStatus,
    };
    return presentRecord<Programme>(joined, { terms, language });
  });
}

/** The names of the partners of each programme, in the order in which partners are listed. */
async function partnersOf(database: Database, programIds: readonly string[]): Promise<Map<string, NamedRecord[]>> {
  const { rows } = await sql<{ program_id: string; id: string; document: StoredPartner }>`
    select program_id, partner.id, partner.document
    from partner, unnest(partner.program_ids) as program_id
    where partner.program_ids && ${[...programIds]}::uuid[] and program_id = any(${[...programIds]}::uuid[])
    order by partner.position, partner.id
  `.execute(database);
  const partners = Map.groupBy(rows, (row) => row.program_id);
  return new Map(
    Array.from(partners, ([programId, some]) => [
      programId,
      some.map(({ id, document }) => ({ id, name: document.name })),
    ]),
  );
}
