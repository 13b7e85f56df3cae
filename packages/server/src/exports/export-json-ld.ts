import { SCHEMA_ORG, serviceJsonLd } from '@resilience-kit/contract/schema-org';
import type { Database } from '../database/database.ts';
import { exportedServices } from './export-hsds.ts';
import type { ExportOptions } from './export-options.ts';

/** schema.org as JSON-LD: one graph of services. Services that have ended are left out. */
export async function* exportJsonLd(database: Database, options: ExportOptions): AsyncGenerator<string, void> {
  yield `{"@context":${JSON.stringify(SCHEMA_ORG)},"@graph":[`;
  let separator = '\n';
  for await (const service of exportedServices(database, options)) {
    const told = serviceJsonLd(service);
    if (!told) continue;
    yield separator + JSON.stringify(told);
    separator = ',\n';
  }
  yield '\n]}\n';
}
