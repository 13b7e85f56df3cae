import type { PageClient } from '@resilience-kit/sdk/page-client';

/** What the finder needs of the API. `ResilienceClient` of `@resilience-kit/sdk` is one too. */
export type FinderClient = PageClient;
