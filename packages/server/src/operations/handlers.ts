import type { Database } from '../database/database.ts';
import { aboutHandlers, type AboutOptions } from './about.ts';
import { askingHandlers } from './asking.ts';
import { figureHandlers } from './figures.ts';
import { findingHandlers } from './finding.ts';
import type { Handlers } from './handler.ts';
import { organizationHandlers } from './organizations.ts';
import { serviceAtLocationHandlers } from './service-at-locations.ts';
import { serviceHandlers } from './services.ts';
import { taxonomyHandlers } from './taxonomies.ts';

/** What answers each operation of the contract. */
export function handlersFor(database: Database, options: AboutOptions): Handlers {
  return {
    ...aboutHandlers(database, options),
    ...askingHandlers(database),
    ...figureHandlers(database),
    ...findingHandlers(database),
    ...organizationHandlers(database),
    ...serviceAtLocationHandlers(database),
    ...serviceHandlers(database),
    ...taxonomyHandlers(database),
  };
}
