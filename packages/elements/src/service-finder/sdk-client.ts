import { ResilienceClient, type ClientOptions } from '@resilience-kit/sdk';
import type { FinderClient } from './finder-client.ts';

/** The client for servers that only the SDK copes with. A module of its own, so that most visitors never load it. */
export function sdkClient(options: ClientOptions): FinderClient {
  return new ResilienceClient(options);
}
