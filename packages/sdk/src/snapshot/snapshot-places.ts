import type { Place, PlaceLevel, SnapshotPlace } from '@resilience-kit/contract';
import { initialsOf, placeKeys } from '@resilience-kit/text';
import type { FileStore } from './file-store.ts';
import { type Language, languageNumber } from './language.ts';

/** A place with what it is found by. */
export interface KnownPlace {
  position: number;
  code: string;
  level: PlaceLevel;
  parent: string;
  names: readonly [uk: string, en: string];
  fullNames: readonly [uk: string, en: string] | 0;
  coordinates: readonly [latitude: number, longitude: number] | 0;
  hasServices: boolean;
  /** Each name as it is compared letter by letter, and by its stems (these begin with `=`); its own names first. */
  keys(): readonly string[];
  /** Whether a stem key that begins so may be among its keys: told much faster than the keys. */
  mayBeFoundBy(initial: string): boolean;
}

/** The places of a snapshot: those with services and around them, and on demand all others. */
export class SnapshotPlaces {
  readonly #files: FileStore;
  readonly #known = new Map<string, KnownPlace>();
  #near: Promise<readonly KnownPlace[]> | undefined;
  #further: Promise<readonly KnownPlace[]> | undefined;

  constructor(files: FileStore) {
    this.#files = files;
  }

  /** Places with services, all around them, and all oblasts. */
  async near(): Promise<readonly KnownPlace[]> {
    const asked = (this.#near ??= this.#read('places'));
    return asked.catch((error: unknown) => {
      this.#near = undefined;
      throw error;
    });
  }

  /** All places of Ukraine, in the order in which they are listed. */
  async all(): Promise<readonly KnownPlace[]> {
    const asked = (this.#further ??= this.#read('further-places'));
    const further = await asked.catch((error: unknown) => {
      this.#further = undefined;
      throw error;
    });
    return [...(await this.near()), ...further].sort((a, b) => a.position - b.position);
  }

  /** Undefined when there is no such place. */
  async find(code: string): Promise<KnownPlace | undefined> {
    await this.near();
    if (!this.#known.has(code)) await this.all();
    return this.#known.get(code);
  }

  /** Any of these among the areas of a service means that it is in the place or serves it. */
  async codesWithin(code: string): Promise<ReadonlySet<string>> {
    const place = await this.find(code);
    const path = place ? this.around(place).map((one) => one.code) : [code];
    return new Set([code, ...path.map((one) => `serves:${one}`)]);
  }

  /** The places around one, the largest first, and itself last. */
  around(place: KnownPlace): KnownPlace[] {
    const parent = this.#known.get(place.parent);
    return parent ? [...this.around(parent), place] : [place];
  }

  fullNameOf(place: KnownPlace, language: Language): string {
    const number = languageNumber(language);
    if (place.fullNames !== 0) return place.fullNames[number];
    return `${place.names[number]}, ${this.around(place)[0]?.names[number] ?? ''}`;
  }

  /** A place as the API gives it. */
  present(place: KnownPlace, language: Language): Place {
    const number = languageNumber(language);
    const unit = (level: PlaceLevel) => {
      const found = this.around(place).find((one) => one.level === level && one !== place);
      return found && { code: found.code, name: found.names[number] };
    };
    const hromada = unit('hromada');
    const oblast = unit('oblast');
    const [latitude, longitude] = place.coordinates === 0 ? [] : place.coordinates;
    return {
      code: place.code,
      level: place.level,
      name: place.names[number],
      full_name: this.fullNameOf(place, language),
      ...(place.parent && { parent: place.parent }),
      ...(hromada && { hromada }),
      ...(oblast && { oblast }),
      ...(latitude !== undefined && longitude !== undefined && { latitude, longitude }),
    };
  }

  async #read(kind: 'places' | 'further-places'): Promise<readonly KnownPlace[]> {
    const places = (await this.#files.load(kind)).map(knownPlace);
    for (const place of places) this.#known.set(place.code, place);
    return places;
  }
}

function knownPlace([
  position,
  code,
  level,
  parent,
  names,
  fullNames,
  coordinates,
  further,
  has,
]: SnapshotPlace): KnownPlace {
  const all = [...names, ...further.split('|')];
  let keys: readonly string[] | undefined;
  let initials: ReadonlySet<string> | undefined | 'unknown' = 'unknown';
  return {
    position,
    code,
    level,
    parent,
    names,
    fullNames,
    coordinates,
    hasServices: has === 1,
    keys: () => (keys ??= placeKeys(all)),
    mayBeFoundBy: (initial) => {
      if (initials === 'unknown') initials = initialsOf(all);
      return initials?.has(initial) ?? true;
    },
  };
}
