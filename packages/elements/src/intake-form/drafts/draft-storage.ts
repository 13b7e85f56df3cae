import { openDB } from 'idb';

/** Unfinished answers, encrypted. */
export interface StoredDraft {
  /** Which form of which organization they belong to, and at which API. */
  readonly subject: string;
  /** After this moment they are deleted, milliseconds since 1970. */
  readonly until: number;
  /** The key, which the browser uses and shows to nobody. */
  readonly key: CryptoKey;
  readonly nonce: Uint8Array<ArrayBuffer>;
  readonly ciphertext: ArrayBuffer;
}

/** The name of the database in the browser. */
export const DRAFT_DATABASE = 'rk-draft';
const STORE = 'drafts';
/** There is one draft: whoever begins another form on a shared phone does not leave the first one behind. */
const ONLY = 'draft';

/** Some browsers never answer when their storage is out of order, milliseconds. */
const PATIENCE = 2_000;

export const draftStorage = {
  read: (): Promise<StoredDraft | undefined> =>
    inDatabase((database) => database.get(STORE, ONLY) as Promise<StoredDraft | undefined>),
  write: (draft: StoredDraft): Promise<unknown> => inDatabase((database) => database.put(STORE, draft, ONLY)),
  wipe: (): Promise<unknown> => inDatabase((database) => database.clear(STORE)),
};

/** Rejects when the storage is missing, full or out of order. */
async function inDatabase<T>(work: (database: Awaited<ReturnType<typeof openDB>>) => Promise<T>): Promise<T> {
  let timer;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(DRAFT_DATABASE)), PATIENCE);
  });
  const opening = openDB(DRAFT_DATABASE, 1, { upgrade: (created) => void created.createObjectStore(STORE) });
  try {
    const database = await Promise.race([opening, late]);
    return await Promise.race([work(database), late]);
  } finally {
    clearTimeout(timer);
    opening.then((database) => database.close()).catch(() => undefined);
  }
}
