import type {
  Place,
  PlaceLevel,
  PlaceReference,
  ServiceAtLocationDetail,
  SnapshotPlace,
} from '@resilience-kit/contract';

interface NamedPlace {
  level: PlaceLevel;
  name: string;
  fullName?: string;
  parent: string;
  coordinates: readonly [latitude: number, longitude: number] | 0;
  /** It was listed as one with services. */
  isListed: boolean;
}

/** The places that records are in and serve, and those that were listed. */
export class RecordPlaces {
  readonly #places = new Map<string, NamedPlace>();

  constructor(listed: readonly Place[], records: readonly ServiceAtLocationDetail[]) {
    for (const { code, level, name, full_name: fullName, ...place } of listed) {
      this.#noteAround(place);
      this.#places.set(code, {
        level,
        name,
        fullName,
        parent: place.hromada?.code ?? place.oblast?.code ?? '',
        coordinates:
          place.latitude === undefined || place.longitude === undefined ? 0 : [place.latitude, place.longitude],
        isListed: true,
      });
    }
    for (const { location } of records) if (location?.place) this.#noteReference(location.place);
  }

  /** The code of a place, and before it those of the places around it, the largest first. */
  pathOf(code: string): string[] {
    const parent = this.#places.get(code)?.parent ?? this.#oblastOf(code);
    return parent && parent !== code ? [...this.pathOf(parent), code] : [code];
  }

  nameOf(code: string): string | undefined {
    return this.#places.get(code)?.name;
  }

  /** As a snapshot lists them; `areas` are those of its entries. */
  listed(areas: readonly (readonly string[])[]): SnapshotPlace[] {
    const codes = new Set(areas.flat());
    return [...this.#places].map(([code, place], position) => {
      const hasServices =
        place.isListed || codes.has(code) || this.pathOf(code).some((around) => codes.has(`serves:${around}`));
      const names = [place.name, place.name] as const;
      // The full name of a place that was only referred to is put together from its own and that of the oblast.
      const full = place.fullName ?? (place.level === 'oblast' ? place.name : undefined);
      const fullNames = full === undefined ? 0 : ([full, full] as const);
      return [position, code, place.level, place.parent, names, fullNames, place.coordinates, '', hasServices ? 1 : 0];
    });
  }

  #noteReference({ code, name, ...around }: PlaceReference): void {
    this.#noteAround(around);
    const parent = around.hromada?.code ?? around.oblast?.code ?? '';
    this.#note(code, name, parent === '' ? 'oblast' : around.hromada ? 'city' : 'hromada', parent);
  }

  #noteAround({ hromada, oblast }: Pick<PlaceReference, 'hromada' | 'oblast'>): void {
    if (oblast) this.#note(oblast.code, oblast.name, 'oblast', '');
    if (hromada) this.#note(hromada.code, hromada.name, 'hromada', oblast?.code ?? '');
  }

  #note(code: string, name: string, level: PlaceLevel, parent: string): void {
    if (!this.#places.has(code)) this.#places.set(code, { level, name, parent, coordinates: 0, isListed: false });
  }

  /** Codes of places begin as that of their oblast, which has zeros below. */
  #oblastOf(code: string): string {
    const isThere = (candidate: string) => candidate.startsWith(code.slice(0, 4)) && /^UA\d{2}0{10}/.test(candidate);
    return this.#places.has(code) ? '' : ([...this.#places.keys()].find(isThere) ?? '');
  }
}
