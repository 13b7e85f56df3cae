import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { OutboxEntry } from './outbox-entry.ts';
import type { OutboxStorage } from './outbox-storage.ts';

/** The name of the database in the browser. */
export const OUTBOX_DATABASE = 'rk-outbox';
/** A lease that ends later than this was made by another clock, milliseconds. */
const LONGEST_LEASE = 600_000;

interface Schema extends DBSchema {
  entries: { key: string; value: OutboxEntry };
  leases: { key: string; value: { holder: string; until: number } };
}

/**
 * Keeps entries in the browser, for all tabs of an origin.
 * @param name of the database. Default `rk-outbox`
 */
export function indexedDbStorage(name: string = OUTBOX_DATABASE): OutboxStorage {
  return {
    all: () => inDatabase(name, (database) => database.getAll('entries')),
    put: (entry) =>
      inDatabase(name, async (database) => {
        // On the disk before it is called saved: the power may go at any moment.
        const { store, done } = database.transaction('entries', 'readwrite', { durability: 'strict' });
        await Promise.all([store.put(entry, entry.submissionId), done]);
      }),
    remove: (submissionId) => inDatabase(name, (database) => database.delete('entries', submissionId)),
    lease: (holder, until, now) =>
      inDatabase(name, async (database) => {
        const { store, done } = database.transaction('leases', 'readwrite');
        const present = await store.get('sender');
        const isFree =
          !present || present.holder === holder || present.until <= now || present.until > now + LONGEST_LEASE;
        if (isFree) await store.put({ holder, until }, 'sender');
        await done;
        return isFree;
      }),
  };
}

/** Opened for each use and closed again: an open database stands in the way of whoever wants to delete it. */
async function inDatabase<T>(name: string, work: (database: IDBPDatabase<Schema>) => Promise<T>): Promise<T> {
  const database = await openDB<Schema>(name, 1, {
    upgrade: (created) => {
      created.createObjectStore('entries');
      created.createObjectStore('leases');
    },
    blocking: (_current, _blocked, event) => (event.target as IDBDatabase).close(),
  });
  try {
    return await work(database);
  } finally {
    database.close();
  }
}
