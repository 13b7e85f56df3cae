/** The little of localStorage that is used. */
export type DeviceStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/**
 * A list kept on the device under one key of localStorage. Where storage is blocked, full or holds what others wrote, it
 * works on in memory, for as long as the page is open.
 */
export class DeviceList<Entry> {
  /** Whether it will be there when the page is opened the next time. */
  isKept = true;
  private readonly key: string;
  private readonly isEntry: (value: unknown) => value is Entry;
  private readonly storage: () => DeviceStorage;
  private inMemory: readonly Entry[] = [];

  constructor(
    key: string,
    isEntry: (value: unknown) => value is Entry,
    storage: () => DeviceStorage = () => localStorage,
  ) {
    this.key = key;
    this.isEntry = isEntry;
    this.storage = storage;
  }

  /** Read anew each time: another tab may have changed it. */
  get entries(): readonly Entry[] {
    if (!this.isKept) return this.inMemory;
    try {
      const kept: unknown = JSON.parse(this.storage().getItem(this.key) ?? '[]');
      return Array.isArray(kept) ? kept.filter(this.isEntry) : [];
    } catch {
      return this.inMemory;
    }
  }

  /** Never throws. An empty list leaves nothing on the device. */
  replace(entries: readonly Entry[]): void {
    this.inMemory = entries;
    try {
      if (entries.length > 0) this.storage().setItem(this.key, JSON.stringify(entries));
      else this.storage().removeItem(this.key);
      this.isKept = true;
    } catch {
      this.isKept = false;
    }
  }
}
