import type { SnapshotEntries, SnapshotOpening, SnapshotProfile } from '@resilience-kit/contract';
import { type Coordinates, kilometresBetween } from './distance.ts';
import type { FileStore } from './file-store.ts';
import { isClosed, isOpenAt, type KnownOpening } from './opening.ts';
import { Postings } from './postings.ts';

/** An entry of a part. */
export interface EntryReference {
  part: Part;
  /** From 0 within the part. */
  entry: number;
}

/** Some of the entries of a snapshot, by place. */
export class Part {
  readonly code: string;
  readonly size: number;
  readonly #files: FileStore;
  readonly #entries: SnapshotEntries;
  readonly #opening: SnapshotOpening;
  readonly #closed: ReadonlyMap<number, string>;
  readonly #hoursUntil: string;
  #postings: Postings | undefined;

  private constructor(files: FileStore, code: string, loaded: [SnapshotEntries, SnapshotOpening, string]) {
    const [entries, opening, hoursUntil] = loaded;
    this.code = code;
    this.size = entries.profile.length;
    this.#files = files;
    this.#entries = entries;
    this.#opening = opening;
    this.#closed = new Map(entries.closed);
    this.#hoursUntil = hoursUntil;
  }

  static async load(files: FileStore, code: string): Promise<Part> {
    const [entries, opening, { hours_until: hoursUntil }] = await Promise.all([
      files.load('entries', { part: code }),
      files.load('hours', { part: code }),
      files.manifest(),
    ]);
    return new Part(files, code, [entries, opening, hoursUntil]);
  }

  /** Loads what a search for a text needs. */
  async loadPostings(): Promise<Postings> {
    return (this.#postings ??= new Postings(await this.#files.load('index', { part: this.code }), this.size));
  }

  /** What the entries are narrowed by; {@link profileOf} an entry is one of these. */
  get profiles(): readonly SnapshotProfile[] {
    return this.#entries.profiles;
  }

  profileOf(entry: number): number {
    return this.#entries.profile[entry] ?? 0;
  }

  /** Whether each entry is in one of the areas with these codes, or serves it. */
  isWithin(codes: ReadonlySet<string>): (entry: number) => boolean {
    const areas = this.#entries.areas.map((area) => area.some((code) => codes.has(code)));
    return (entry) => areas[this.#entries.area[entry] ?? -1] ?? false;
  }

  /** Kilometres to each entry; undefined for those without coordinates. */
  distanceFrom(point: Coordinates): (entry: number) => number | undefined {
    return (entry) => {
      const place = this.coordinatesOf(entry);
      return place && kilometresBetween(point, place);
    };
  }

  coordinatesOf(entry: number): Coordinates | undefined {
    const latitude = this.#entries.latitude[entry] ?? null;
    const longitude = this.#entries.longitude[entry] ?? null;
    return latitude === null || longitude === null ? undefined : { latitude, longitude };
  }

  /** The position among all entries in the order of their names. */
  rankOf(entry: number): number {
    return this.#entries.rank[entry] ?? 0;
  }

  isClosed(entry: number, now: Date): boolean {
    return isClosed({ closedSince: this.#closed.get(entry) }, now);
  }

  /** Whether each entry is open at a moment; entries with the same hours are worked out once. */
  isOpenAt(moment: Date): (entry: number) => boolean {
    const known = new Map<string, boolean>();
    return (entry) => {
      const opening = this.openingOf(entry);
      const key = `${this.#opening.entry[entry] ?? -1} ${opening.closedSince ?? '-'}`;
      const answer = known.get(key) ?? isOpenAt(opening, moment);
      known.set(key, answer);
      return answer;
    };
  }

  openingOf(entry: number): KnownOpening {
    return {
      hours: this.#opening.hours[this.#opening.entry[entry] ?? -1],
      closedSince: this.#closed.get(entry),
      hoursUntil: this.#hoursUntil,
    };
  }
}

/** The part of everything without a part of its own. */
const REST = 'ukraine';

/** The parts of a snapshot, each loaded when it is needed. */
export class Parts {
  readonly #files: FileStore;
  readonly #loaded = new Map<string, Promise<Part>>();

  constructor(files: FileStore) {
    this.#files = files;
  }

  /** All of them, or those that concern a place: its oblast is the one whose codes begin alike. */
  async load(place?: string): Promise<Part[]> {
    const codes = await this.#codesFor(place);
    return Promise.all(codes.map((code) => this.#loadOnce(code)));
  }

  /** The same with what a search for a text needs, all files at once: one after the other takes a round trip for each. */
  async loadForText(place?: string): Promise<void> {
    const codes = await this.#codesFor(place);
    await Promise.all(codes.flatMap((part) => [this.#loadOnce(part), this.#files.load('index', { part })]));
  }

  async #codesFor(place: string | undefined): Promise<string[]> {
    const { files } = await this.#files.manifest();
    const codes = files.flatMap(({ kind, part }) => (kind === 'entries' && part !== undefined ? [part] : []));
    return codes.filter((code) => place === undefined || code === REST || code.slice(0, 4) === place.slice(0, 4));
  }

  #loadOnce(code: string): Promise<Part> {
    const known = this.#loaded.get(code);
    if (known) return known;
    const asked = Part.load(this.#files, code);
    this.#loaded.set(code, asked);
    asked.catch(() => this.#loaded.delete(code));
    return asked;
  }
}
