import type { PageClientOptions } from '@resilience-kit/sdk/page-client';
import type { Snapshot } from '@resilience-kit/sdk/snapshot';
import type { ApiChange } from '../configuration/api-source.ts';

/** Which API and which snapshot, and how to read them. */
export interface Sources extends ApiChange {
  fetch: PageClientOptions['fetch'];
  now: () => number;
}

/** How long the API is left alone after it could not be reached, milliseconds. */
const PAUSE = 60_000;
/** What says that nothing is wrong with the API: the question was wrong, or taken back, or there is no such record. */
const ANSWERED = /abort|found|gone|request/;

/**
 * Asks an API that is backed by a snapshot: the API, and the snapshot while that cannot be reached; the snapshot alone when
 * no API is named. When neither answers, the error is the API's.
 */
export function backedBySnapshot<Client>(
  api: Client,
  sources: Sources,
): <T>(question: (client: Client | Snapshot) => PromiseLike<T>) => Promise<T> {
  const { baseUrl, now } = sources;
  let downUntil = baseUrl ? 0 : Infinity;
  return async (question) => {
    let failure: unknown;
    if (now() >= downUntil) {
      try {
        return await question(api);
      } catch (error) {
        if (ANSWERED.test((error as { code: string }).code)) throw error;
        failure = error;
        downUntil = now() + PAUSE;
      }
    }
    try {
      // Most visitors never need what reads snapshots.
      return await question((await import('./shared-snapshot.ts')).sharedSnapshot(sources));
    } catch (error) {
      throw failure ?? error;
    }
  };
}
