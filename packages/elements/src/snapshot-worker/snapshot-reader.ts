import type { Sources } from '../snapshot-source/snapshot-source.ts';
import { type MakeWorker, workerMaker } from './make-worker.ts';
import type { ReadSnapshot } from './messages.ts';
import { RemoteSnapshot } from './remote-snapshot.ts';

/** From so many services at locations on, reading and searching would keep a slow phone from answering. */
export const LARGE = 2_000;

const sizes = new Map<string, Promise<number>>();
let remote: RemoteSnapshot | undefined;

/**
 * What reads a snapshot for a finder: a worker when it is large and a worker can be had; otherwise the page itself, which
 * loads the code for it only then. Never rejects for want of a worker.
 */
export async function snapshotReader(
  sources: Sources,
  makeWorker: MakeWorker | undefined = workerMaker(),
): Promise<ReadSnapshot> {
  const onPage = async () => (await import('../snapshot-source/shared-snapshot.ts')).sharedSnapshot(sources);
  if (!makeWorker || remote?.isBroken || (await sizeOf(sources)) < LARGE) return onPage();
  try {
    remote ??= new RemoteSnapshot(makeWorker());
  } catch {
    // Refused by the page's policy.
    return onPage();
  }
  return withFallback(remote, remote.reader(sources), onPage);
}

/** Lets go of the worker, as leaving the page does. For tests. */
export function endWorker(): void {
  remote?.end();
  remote = undefined;
  sizes.clear();
}

/** Told by the manifest, which is small, and which the browser then has at hand for whoever reads the snapshot. */
function sizeOf({ snapshot, fetch }: Sources): Promise<number> {
  const known = sizes.get(snapshot);
  if (known) return known;
  const asked = fetch(new Request(snapshot, { credentials: 'omit' }))
    .then((response) => response.json() as Promise<{ total_items?: number }>)
    .then(
      ({ total_items: size = 0 }) => size,
      () => {
        // Asked for again with the next question.
        sizes.delete(snapshot);
        return 0;
      },
    );
  sizes.set(snapshot, asked);
  return asked;
}

/** What a worker answers, or the page as soon as that is broken. */
function withFallback(worker: RemoteSnapshot, reader: ReadSnapshot, onPage: () => Promise<ReadSnapshot>): ReadSnapshot {
  const ask = async <T>(question: (reader: ReadSnapshot) => Promise<T>): Promise<T> => {
    try {
      return await question(reader);
    } catch (error) {
      if (!worker.isBroken) throw error;
      return question(await onPage());
    }
  };
  return {
    manifest: () => ask((from) => from.manifest()),
    search: { list: (...asked) => ask(({ search }) => search.list(...asked)) },
    places: {
      list: (...asked) => ask(({ places }) => places.list(...asked)),
      retrieve: (...asked) => ask(({ places }) => places.retrieve(...asked)),
    },
    hotlines: { list: (...asked) => ask(({ hotlines }) => hotlines.list(...asked)) },
    taxonomyTerms: { list: (...asked) => ask(({ taxonomyTerms }) => taxonomyTerms.list(...asked)) },
    serviceAtLocations: {
      retrieve: (...asked) => ask(({ serviceAtLocations }) => serviceAtLocations.retrieve(...asked)),
    },
  };
}
