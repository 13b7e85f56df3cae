import { isDeviceCopy, LONGEST_KEPT } from './device-copy.ts';
import type { DeviceCopy } from './device-copy-types.ts';

/** The name of the database in the browser. */
export const COPY_DATABASE = 'rk-finder';
const STORE = 'copies';
/** Of how many APIs and languages something is kept. */
const MOST_COPIES = 4;
/** Some browsers never answer when their storage is out of order, milliseconds. */
const PATIENCE = 2_000;

/** The copy that the device has; none when there is none, or when the storage is blocked. Never rejects. */
export async function readCopy(key: string): Promise<DeviceCopy | undefined> {
  const value = await inStore('readonly', (store) => store.get(key));
  return isDeviceCopy(value, key) ? value : undefined;
}

/** Keeps a copy and lets old ones go. Where the storage is blocked or full nothing happens. Never rejects. */
export async function writeCopy(copy: DeviceCopy): Promise<void> {
  await inStore('readwrite', (store) => {
    const all = store.getAll();
    all.onsuccess = () => {
      const others = (all.result as Partial<DeviceCopy>[]).filter(({ key }) => key !== copy.key);
      others.sort((one, other) => (other.at ?? 0) - (one.at ?? 0));
      for (const [index, { key, at = 0 }] of others.entries()) {
        if (key !== undefined && (index >= MOST_COPIES - 1 || at < copy.at - LONGEST_KEPT)) store.delete(key);
      }
    };
    return store.put(copy);
  });
}

/** Lets all copies go. Never rejects. */
export async function deleteCopies(): Promise<void> {
  await inStore('readwrite', (store) => store.clear());
}

async function inStore(
  mode: IDBTransactionMode,
  work: (store: IDBObjectStore) => Pick<IDBRequest<unknown>, 'result'>,
): Promise<unknown> {
  let database: IDBDatabase | undefined;
  let timer;
  try {
    const late = new Promise<undefined>((resolve) => {
      timer = setTimeout(resolve, PATIENCE);
    });
    const opening = openDatabase();
    database = await Promise.race([opening, late]);
    // Opened after all, when nobody waits any more: it must not stand in the way of others.
    if (!database) void opening.then((opened) => opened.close()).catch(() => undefined);
    return database && (await Promise.race([settled(database, mode, work), late]));
  } catch {
    return undefined;
  } finally {
    clearTimeout(timer);
    database?.close();
  }
}

function openDatabase(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(COPY_DATABASE, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE, { keyPath: 'key' });
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error(COPY_DATABASE));
  });
}

function settled(
  database: IDBDatabase,
  mode: IDBTransactionMode,
  work: (store: IDBObjectStore) => Pick<IDBRequest<unknown>, 'result'>,
): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const transaction = database.transaction(STORE, mode);
    const request = work(transaction.objectStore(STORE));
    transaction.oncomplete = () => resolve(request.result);
    transaction.onerror = transaction.onabort = () => reject(transaction.error ?? new Error(COPY_DATABASE));
  });
}
