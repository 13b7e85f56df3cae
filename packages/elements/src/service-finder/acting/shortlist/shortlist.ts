import { DeviceList, type DeviceStorage } from '../device-list.ts';

/** A service that somebody wants to find again. */
export interface SavedService {
  /** Of the service at a location. */
  readonly id: string;
  /** As it was shown then. */
  readonly name: string;
}

/** The key in localStorage. */
export const SHORTLIST_KEY = 'rk-shortlist';
/** More would no longer be a short list. */
const MOST = 50;

/** What the visitor saved, on this device alone: identifiers and names, nothing else. The newest is last. */
export class Shortlist {
  private readonly list: DeviceList<SavedService>;
  private readonly listeners = new Set<() => void>();

  constructor(storage?: () => DeviceStorage) {
    this.list = new DeviceList(SHORTLIST_KEY, isSavedService, storage);
  }

  get services(): readonly SavedService[] {
    return this.list.entries;
  }

  /** Whether it outlives the page. */
  get isKept(): boolean {
    return this.list.isKept;
  }

  has(id: string): boolean {
    return this.services.some((service) => service.id === id);
  }

  /** Saves a service, or lets go of it; whether it is saved now. */
  toggle({ id, name }: SavedService): boolean {
    const others = this.services.filter((service) => service.id !== id);
    const saves = others.length === this.services.length;
    this.replace(saves ? [...others, { id, name }].slice(-MOST) : others);
    return saves;
  }

  clear(): void {
    this.replace([]);
  }

  /** Calls back when it changes; the function that comes back ends that. */
  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Tells that it has changed: here, or in another tab. */
  tell(): void {
    for (const listener of this.listeners) listener();
  }

  private replace(services: readonly SavedService[]): void {
    this.list.replace(services);
    this.tell();
  }
}

function isSavedService(value: unknown): value is SavedService {
  const { id, name } = (value ?? {}) as Partial<Record<string, unknown>>;
  return typeof id === 'string' && typeof name === 'string';
}
