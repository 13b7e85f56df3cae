import type { Database } from '../database/database.ts';
import { placedAfter } from '../records/placed-after.ts';
import { refuse } from '../records/record-faults.ts';
import type { StoredPartner } from '../records/stored.ts';
import { upsert } from '../records/upsert.ts';
import { partnerFaults } from './check-partner.ts';

/** Adds the partners, replacing those with the same identifier. */
export async function importPartners(database: Database, partners: readonly StoredPartner[]): Promise<void> {
  refuse(partners.flatMap(partnerFaults));
  await upsert(database, 'partner', await placedAfter(database, 'partner', partners), ({ record, position }) => ({
    id: record.id,
    role: record.role,
    organization_ids: record.organization_ids ?? [],
    program_ids: record.program_ids ?? [],
    position,
    document: record,
    last_modified: record.last_modified,
  }));
}
