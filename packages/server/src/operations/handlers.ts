import type { Database } from '../database/database.ts';
import type { SourceLimits } from '../imports/hsds/source-limits.ts';
import { oembedHandlers } from '../oembed/oembed.ts';
import { SearchMemory } from '../search/search-memory.ts';
import { serverSecrets } from '../server-secret/derived-secret.ts';
import type { WebhookOptions } from '../webhooks/webhook-options.ts';
import { aboutHandlers, type AboutOptions } from './about.ts';
import { askingHandlers } from './asking.ts';
import { communityHandlers } from './community.ts';
import { feedbackHandlers } from './feedback.ts';
import { figurePictureHandlers } from './figure-pictures.ts';
import { figureHandlers } from './figures.ts';
import { findingHandlers } from './finding.ts';
import { fragmentHandlers } from './fragments.ts';
import type { Handlers } from './handler.ts';
import { organizationHandlers } from './organizations.ts';
import { publishingHandlers } from './publishing.ts';
import { serviceAtLocationHandlers } from './service-at-locations.ts';
import { serviceHandlers } from './services.ts';
import { taxonomyHandlers } from './taxonomies.ts';
import { transferringHandlers } from './transferring.ts';
import { visitAndEventHandlers } from './visits-and-events.ts';
import { webhookHandlers } from './webhooks.ts';

export interface HandlerOptions extends AboutOptions {
  /** How much is read of other APIs that are imported; for tests. Where they may be, `webhooks` says. */
  importLimits?: Partial<SourceLimits> | undefined;
  /** How events are signed, and where they may be sent. */
  webhooks?: WebhookOptions;
  /** Connections to the same database that have the `plannerSettings` of searches, which are much the cheaper for it. */
  searching?: Database | undefined;
  /** What earlier searches found out, for whatever else searches; default: what searches of the API alone found out. */
  searchMemory?: SearchMemory | undefined;
}

/** What answers each operation of the contract. */
export function handlersFor(database: Database, options: HandlerOptions): Handlers {
  const finding = { searching: options.searching, searchMemory: options.searchMemory ?? new SearchMemory() };
  return {
    ...aboutHandlers(database, options),
    ...askingHandlers(database, serverSecrets(database, options.webhooks?.masterSecret)),
    ...communityHandlers(database),
    ...feedbackHandlers(database),
    ...figureHandlers(database, options),
    ...figurePictureHandlers(database),
    ...findingHandlers(database, finding),
    ...fragmentHandlers(database, finding),
    ...oembedHandlers(database, options),
    ...organizationHandlers(database),
    ...publishingHandlers(database),
    ...serviceAtLocationHandlers(database),
    ...serviceHandlers(database),
    ...taxonomyHandlers(database),
    ...transferringHandlers(database, {
      allowPrivate: options.webhooks?.allowPrivate,
      lookup: options.webhooks?.lookup,
      limits: options.importLimits,
      stopping: options.stopping,
    }),
    ...visitAndEventHandlers(database),
    ...webhookHandlers(database, options.webhooks),
  };
}
