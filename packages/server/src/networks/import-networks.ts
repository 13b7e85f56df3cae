import type { Database } from '../database/database.ts';
import { refuse } from '../records/record-faults.ts';
import type { StoredNetwork } from '../records/stored.ts';
import { upsert } from '../records/upsert.ts';
import { networkFaults } from './check-network.ts';

/** Adds the networks, replacing those with the same identifier. */
export async function importNetworks(database: Database, networks: readonly StoredNetwork[]): Promise<void> {
  refuse(networks.flatMap(networkFaults));
  await upsert(database, 'network', networks, (record) => ({ id: record.id, code: record.code, document: record }));
}
