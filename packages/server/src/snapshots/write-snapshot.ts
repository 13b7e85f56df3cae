import { SNAPSHOT_FORMAT, type ServiceAtLocationDetail } from '@resilience-kit/contract';
import type { Database } from '../database/database.ts';
import { serviceAtLocationDetails } from '../records/assemble.ts';
import type { ContentLanguageCode } from '../records/stored.ts';
import { calendarDate } from '../schedule/calendar-day.ts';
import { kyivDay } from '../schedule/kyiv-time.ts';
import { DAYS_AHEAD } from '../schedule/upcoming-hours.ts';
import { keepSearchIndexCurrent } from '../seeding/search-index.ts';
import { readDataStatus } from '../settings/settings.ts';
import { entriesFile } from './entries-file.ts';
import { hoursFile } from './hours-file.ts';
import { indexFile, loadWords } from './index-files.ts';
import { loadIndexedEntries } from './indexed-entries.ts';
import { loadLists } from './lists.ts';
import { partsOf, ranksOf, type Part } from './parts.ts';
import { loadPlaces } from './places-files.ts';
import { recordsFile } from './records-files.ts';
import { SnapshotFolder, type WrittenFile } from './snapshot-folder.ts';

export interface SnapshotOptions {
  /** The folder; it is made when it is not there. */
  path: string;
  /** At least one; the first is the default of those who read it. */
  languages: readonly ContentLanguageCode[];
  now: Date;
  /** The address of the API that has the same data. */
  apiUrl?: string | undefined;
  /** Also writes each file compressed. */
  compressedToo?: boolean;
  /** Removes the files of former snapshots. */
  prune?: boolean;
}

export interface WrittenSnapshot {
  files: readonly WrittenFile[];
  manifest: { bytes: number; compressed: number };
  totalItems: number;
  /** How many files of former snapshots were removed. */
  pruned: number;
}

/** A page of results needs few files, and a manifest names few enough: records come by this many … */
const LEAST_RECORDS_A_FILE = 25;
/** … or by more, so that there are no more files than this in a language. */
const MOST_RECORD_FILES = 200;

/** Writes everything that is published as files that any web server can hold, all of the same moment. */
export async function writeSnapshot(database: Database, options: SnapshotOptions): Promise<WrittenSnapshot> {
  const { path, languages, now, compressedToo = false } = options;
  await keepSearchIndexCurrent(database, now);
  const folder = new SnapshotFolder(path, { compressedToo });
  await folder.open();
  return database
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(async (transaction) => {
      const totalItems = await writeServices(transaction, folder, options);
      for (const language of languages) {
        const lists = await loadLists(transaction, { language, now });
        for (const kind of ['vocabulary', 'hotlines', 'indicators', 'figures', 'forms'] as const)
          await folder.add(kind, lists[kind], { language });
      }
      const manifest = await folder.publish({
        format: SNAPSHOT_FORMAT,
        created_at: now.toISOString(),
        data_status: await readDataStatus(transaction),
        hours_until: calendarDate(kyivDay(now) + DAYS_AHEAD),
        languages: [...languages],
        total_items: totalItems,
        ...(options.apiUrl === undefined ? {} : { api_url: options.apiUrl }),
      });
      const pruned = options.prune ? await folder.prune() : 0;
      return { files: folder.files, manifest, totalItems, pruned };
    });
}

/** Writes all about services; answers with how many there are at locations. */
async function writeServices(database: Database, folder: SnapshotFolder, options: SnapshotOptions): Promise<number> {
  const entries = await loadIndexedEntries(database);
  const places = await loadPlaces(database, entries);
  const words = await loadWords(database, entries);
  const ranks = ranksOf(entries);
  const parts = partsOf(entries, places.oblasts);
  const recordsAFile = Math.max(LEAST_RECORDS_A_FILE, Math.ceil(entries.length / MOST_RECORD_FILES));
  for (const part of parts) {
    await folder.add('entries', entriesFile(part, ranks), { part: part.code });
    await folder.add('index', indexFile(part, words), { part: part.code });
    const withHours = await writeRecords(database, folder, { part, recordsAFile, options });
    await folder.add('hours', hoursFile(part, withHours), { part: part.code });
  }
  await folder.add('dictionary', words.file);
  await folder.add(
    'identifiers',
    Object.fromEntries(parts.map((part) => [part.code, part.entries.map(({ id }) => id)])),
  );
  await folder.add('places', places.near);
  await folder.add('further-places', places.further);
  return entries.length;
}

/** Writes the records of a part; answers with the identifiers of those whose hours are known. */
async function writeRecords(
  database: Database,
  folder: SnapshotFolder,
  { part, recordsAFile, options }: { part: Part; recordsAFile: number; options: SnapshotOptions },
): Promise<Set<string>> {
  const withHours = new Set<string>();
  for (const language of options.languages) {
    for (let first = 0; first < part.entries.length; first += recordsAFile) {
      const ids = part.entries.slice(first, first + recordsAFile).map(({ id }) => id);
      const details = await serviceAtLocationDetails(database, ids, { language, now: options.now });
      requireAll(ids, details);
      for (const { id, upcoming_hours: hours } of details) if (hours) withHours.add(id);
      await folder.add('records', recordsFile(details), { language, part: part.code, first });
    }
  }
  return withHours;
}

/** Records are found by their number, so none may be missing. */
function requireAll(ids: readonly string[], details: readonly ServiceAtLocationDetail[]): void {
  if (details.length === ids.length) return;
  throw new Error(
    'The search index names services that are not there. Run `resilience-kit seed` or restart the server to rebuild it.',
  );
}
