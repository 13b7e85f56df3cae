import type {
  ServiceAtLocationDetail,
  SnapshotContents,
  SnapshotFile,
  SnapshotKind,
  SnapshotManifest,
} from '@resilience-kit/contract';
import { dateOf, dayOf, wallMinute } from '../../snapshot/kyiv-clock.ts';
import { FileStore } from '../../snapshot/file-store.ts';
import { type EntryReference, Parts } from '../../snapshot/part.ts';
import { SnapshotDetails } from '../../snapshot/records.ts';
import { SearchTools } from '../../snapshot/search-tools.ts';
import { SnapshotPlaces } from '../../snapshot/snapshot-places.ts';
import { DAYS_AHEAD } from '../hours/opening.ts';
import { presentDetail, type ServiceThere } from '../presenting/services.ts';
import type { Shown } from '../presenting/shared-records.ts';
import { entriesOf, listedContents, PART, wordContents } from './snapshot-contents.ts';

/** The records of a fake API as the files of a snapshot, each made when it is asked for; nothing is fetched. */
class MemoryFiles extends FileStore {
  readonly #made = new Map<SnapshotKind, unknown>();
  readonly #shown: Shown;
  readonly entries: readonly ServiceThere[];

  constructor(shown: Shown) {
    super(new URL('https://memory.invalid/manifest.json'), () => Promise.reject(new TypeError('Nothing is fetched.')));
    this.#shown = shown;
    this.entries = entriesOf(shown);
  }

  override manifest(): Promise<SnapshotManifest> {
    const { now, dataStatus } = this.#shown;
    const file: SnapshotFile = { path: '', sha256: '', bytes: 0, kind: 'entries', part: PART };
    return Promise.resolve({
      format: 1,
      created_at: now.toISOString(),
      data_status: dataStatus,
      hours_until: dateOf(dayOf(wallMinute(now)) + DAYS_AHEAD),
      languages: ['uk', 'en'],
      total_items: this.entries.length,
      files: [file],
    });
  }

  override load<Kind extends SnapshotKind>(kind: Kind): Promise<SnapshotContents[Kind]> {
    if (!this.#made.has(kind)) {
      const isOfWords = kind === 'dictionary' || kind === 'index';
      const made = isOfWords ? wordContents(this.entries, this.#shown) : listedContents(this.entries, this.#shown);
      for (const [name, content] of Object.entries(made)) this.#made.set(name as SnapshotKind, content);
    }
    return Promise.resolve(this.#made.get(kind) as SnapshotContents[Kind]);
  }
}

/** Details straight from the records, not from files. */
class MemoryDetails extends SnapshotDetails {
  readonly #entries: readonly ServiceThere[];
  readonly #shown: Shown;

  constructor(files: MemoryFiles, parts: Parts, shown: Shown) {
    super(files, parts);
    this.#entries = files.entries;
    this.#shown = shown;
  }

  override load({ entry }: EntryReference): Promise<ServiceAtLocationDetail> {
    return Promise.resolve(presentDetail(this.#entries[entry] as ServiceThere, this.#shown));
  }
}

/** What the search and the list of places of a snapshot work on. */
export interface SnapshotInMemory {
  readonly tools: SearchTools;
  readonly details: SnapshotDetails;
  readonly places: SnapshotPlaces;
  vocabulary(): Promise<SnapshotContents['vocabulary']>;
}

/** The records as they are now, as a snapshot that is searched as any other. */
export function snapshotInMemory(shown: Shown): SnapshotInMemory {
  const files = new MemoryFiles(shown);
  const parts = new Parts(files);
  const places = new SnapshotPlaces(files);
  return {
    tools: new SearchTools(files, parts, places),
    details: new MemoryDetails(files, parts, shown),
    places,
    vocabulary: () => files.load('vocabulary'),
  };
}
