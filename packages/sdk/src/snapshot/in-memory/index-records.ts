import type { ServiceAtLocationDetail } from '@resilience-kit/contract';
import { answersFrom } from '../answers.ts';
import { asOfDay } from '../as-of-day.ts';
import { type EntryReference, Parts } from '../part.ts';
import { SnapshotDetails } from '../records.ts';
import type { Snapshot, SnapshotOptions } from '../snapshot-types.ts';
import { MemoryFiles } from './memory-files.ts';
import type { RecordsToIndex } from './records-to-index.ts';

/** Records straight from memory, with the hours that came with them. */
class MemoryDetails extends SnapshotDetails {
  readonly #records: readonly ServiceAtLocationDetail[];

  constructor(files: MemoryFiles, parts: Parts, records: readonly ServiceAtLocationDetail[]) {
    super(files, parts);
    this.#records = records;
  }

  override load({ entry }: EntryReference, { now }: { now: Date }): Promise<ServiceAtLocationDetail> {
    return Promise.resolve(asOfDay(structuredClone(this.#records[entry] as ServiceAtLocationDetail), now));
  }
}

/**
 * Makes records that the API has given searchable, as those of a snapshot are: with the same text analysis, filters, facets
 * and order. It knows what it is given and nothing else: names in the language of the records, hours for the days that
 * their `upcoming_hours` reach. Nothing is analysed before the first text is searched for; then in short slices.
 */
export function indexRecords(
  content: RecordsToIndex,
  options: Pick<SnapshotOptions, 'language' | 'now'> = {},
): Snapshot {
  const files = new MemoryFiles(content, options.language?.startsWith('en') ? 'en' : 'uk');
  const parts = new Parts(files);
  return answersFrom({ files, parts, details: new MemoryDetails(files, parts, content.records) }, options);
}
