import type { Database } from '../database/database.ts';
import { placedAfter } from '../records/placed-after.ts';
import { refuse } from '../records/record-faults.ts';
import type { StoredRoadmap } from '../records/stored.ts';
import { upsert } from '../records/upsert.ts';
import { roadmapFaults } from './check-roadmap.ts';

/** Adds the roadmaps, replacing those with the same identifier. Their organizations are there already. */
export async function importRoadmaps(database: Database, roadmaps: readonly StoredRoadmap[]): Promise<void> {
  refuse(roadmaps.flatMap(roadmapFaults));
  await upsert(database, 'roadmap', await placedAfter(database, 'roadmap', roadmaps), ({ record, position }) => ({
    id: record.id,
    organization_id: record.organization_id,
    network_code: record.network_code ?? null,
    place_codes: (record.progress ?? []).map(({ place_code: place }) => place),
    position,
    document: record,
    last_modified: record.last_modified,
  }));
}
