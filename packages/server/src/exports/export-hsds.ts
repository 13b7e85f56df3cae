import type { Service } from '@resilience-kit/contract';
import type { Database } from '../database/database.ts';
import { serviceDetails } from '../records/assemble.ts';
import type { ExportOptions } from './export-options.ts';
import { countServices, serviceIds } from './record-batches.ts';

/** Services with everything that belongs to them, one after another. */
export async function* exportedServices(database: Database, options: ExportOptions): AsyncGenerator<Service, void> {
  const { language, now } = options;
  for await (const ids of serviceIds(database, options)) yield* await serviceDetails(database, ids, { language, now });
}

/** HSDS JSON: one page that holds all services. */
export async function* exportHsds(database: Database, options: ExportOptions): AsyncGenerator<string, void> {
  const total = await countServices(database, options);
  const page = {
    total_items: total,
    total_pages: total === 0 ? 0 : 1,
    page_number: 1,
    size: total,
    first_page: true,
    last_page: true,
    empty: total === 0,
  };
  yield `${JSON.stringify(page).slice(0, -1)},"contents":[`;
  let separator = '\n';
  for await (const service of exportedServices(database, options)) {
    yield separator + JSON.stringify(service);
    separator = ',\n';
  }
  yield '\n]}\n';
}

/** One HSDS service a line. */
export async function* exportNdjson(database: Database, options: ExportOptions): AsyncGenerator<string, void> {
  for await (const service of exportedServices(database, options)) yield `${JSON.stringify(service)}\n`;
}
