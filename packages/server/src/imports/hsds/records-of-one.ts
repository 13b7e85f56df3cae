import type { Database } from '../../database/database.ts';
import { both } from '../../spreadsheets/bilingual.ts';
import { foreignWrites } from '../foreign-writes.ts';
import type { ImportedRecords } from '../write-dataset.ts';
import { writesOf } from '../writes-of-dataset.ts';
import type { LeftBehind } from './accept-service.ts';
import type { CollectedRecords } from './collect-records.ts';

/**
 * Leaves aside what all share and what comes along in every HSDS file: taxonomies, and which networks the organization is in.
 */
export async function restrict(database: Database, collected: CollectedRecords, organizationId: string): Promise<void> {
  for (const shared of [collected.taxonomies, collected.terms, collected.networks]) shared.clear();
  const own = collected.organizations.get(organizationId);
  if (!own) return;
  const stored = await database
    .selectFrom('organization')
    .select('document')
    .where('id', '=', organizationId)
    .executeTakeFirst();
  const { network_codes: _, ...rest } = own;
  const codes = stored?.document.network_codes;
  collected.organizations.set(organizationId, codes === undefined ? rest : { ...rest, network_codes: codes });
}

/** The records that are another organization's, before the import or after it, and terms that nobody knows. */
export async function foreignRecords(
  database: Database,
  records: ImportedRecords,
  { organizationId, now }: { organizationId: string; now: Date },
): Promise<LeftBehind[]> {
  const foreign = await foreignWrites(database, await writesOf(database, records, now), organizationId);
  return [
    ...foreign.map(({ resource, id }) => ({
      where: `${resource}/${id}`,
      why: both(
        'Це запис іншої організації. Приберіть його з файлу.',
        'This record is another organization’s. Take it out of the file.',
      ),
    })),
    ...(await unknownTerms(database, records)),
  ];
}

async function unknownTerms(database: Database, { dataset }: ImportedRecords): Promise<LeftBehind[]> {
  const rows = await database.selectFrom('taxonomy_term').select('id').execute();
  const known = new Set(rows.map(({ id }) => id));
  return (dataset.services ?? []).flatMap(({ id, attributes = [] }) =>
    attributes.flatMap(({ taxonomy_term_id: termId }) =>
      termId === undefined || known.has(termId.toLowerCase())
        ? []
        : [
            {
              where: `services/${id}`,
              why: both(
                `Терміна ${termId} тут немає. Візьміть термін із /taxonomy_terms.`,
                `There is no term ${termId} here. Take one from /taxonomy_terms.`,
              ),
            },
          ],
    ),
  );
}
