import type { PageClient } from '@resilience-kit/sdk/page-client';
import { copyFor } from '../device-copy/copies.ts';
import { copyClient } from '../device-copy/copy-client.ts';
import type { FinderSources } from '../device-copy/finder-sources.ts';
import type { ReadSnapshot } from '../snapshot-worker/messages.ts';
import type { SavedAnswer } from './saved-copy.ts';

/** What stands in for an API that cannot be reached: the snapshot, when one is named, then what the device has kept. */
export async function standIn(sources: FinderSources): Promise<PageClient> {
  const ask = async <T>(question: (client: PageClient) => PromiseLike<T>): Promise<T> => {
    try {
      if (sources.snapshot) return await question(await snapshotClient(sources));
    } catch (error) {
      // Taken back: nobody waits for another answer.
      if ((error as { code?: string }).code === 'aborted') throw error;
    }
    const copy = await copyFor(sources);
    if (!copy) throw new Error('Nothing stands in for the API.');
    return question(await copyClient(copy, sources));
  };
  return Promise.resolve({
    search: { list: (...asked) => ask(({ search }) => search.list(...asked)) },
    places: {
      list: (...asked) => ask(({ places }) => places.list(...asked)),
      retrieve: (code) => ask(({ places }) => places.retrieve(code)),
    },
    hotlines: { list: () => ask(({ hotlines }) => hotlines.list()) },
    taxonomyTerms: { list: (asked) => ask(({ taxonomyTerms }) => taxonomyTerms.list(asked)) },
    serviceAtLocations: {
      retrieve: (...asked) => ask(({ serviceAtLocations }) => serviceAtLocations.retrieve(...asked)),
    },
  });
}

/** The snapshot; what it says in the place of an API says so. */
async function snapshotClient(sources: FinderSources): Promise<PageClient> {
  const snapshot = await readerOf(sources);
  if (!sources.baseUrl) return snapshot;
  return {
    ...snapshot,
    search: {
      async list(parameters, options): Promise<SavedAnswer> {
        const answer = await snapshot.search.list(parameters, options);
        const { created_at: at, total_items: size } = await snapshot.manifest();
        return { ...answer, saved: { from: 'snapshot', at: Date.parse(at), size, isComplete: true } };
      },
    },
  };
}

/** What reads the snapshot: a worker when it is large. A `fetch` of the element's own cannot go to a worker. */
async function readerOf(sources: FinderSources): Promise<ReadSnapshot> {
  if ((sources.host.element as { fetch?: unknown }).fetch)
    return (await import('./shared-snapshot.ts')).sharedSnapshot(sources);
  return (await import('../snapshot-worker/snapshot-reader.ts')).snapshotReader(sources);
}
