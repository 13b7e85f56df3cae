import type { Place, PlaceLevel, PlaceReference, SnapshotPlace } from '@resilience-kit/contract';
import type { Language } from './in-language.ts';

/** The places of a fake API. */
export class KnownPlaces {
  readonly all: readonly SnapshotPlace[];
  readonly #byCode: ReadonlyMap<string, SnapshotPlace>;

  constructor(places: readonly SnapshotPlace[]) {
    this.all = places;
    this.#byCode = new Map(places.map((place) => [place[1], place]));
  }

  has(code: string): boolean {
    return this.#byCode.has(code);
  }

  /** Its names in all languages. */
  namesOf(code: string): readonly [uk: string, en: string] | undefined {
    return this.#byCode.get(code)?.[4];
  }

  /** What else it is found by. */
  spellingsOf(code: string): string[] {
    return (this.#byCode.get(code)?.[7] ?? '').split('|').filter((name) => name !== '');
  }

  /** The codes of the places around one, the largest first, and its own last; of an unknown one its own alone. */
  pathOf(code: string): string[] {
    const parent = this.#byCode.get(code)?.[3] ?? '';
    return [...(parent === '' ? [] : this.pathOf(parent)), code];
  }

  /** Whether the place is the other one, or in it. */
  isIn(code: unknown, other: string): boolean {
    return typeof code === 'string' && this.pathOf(code).includes(other);
  }

  /** The place as records refer to it. */
  reference(code: unknown, language: Language): PlaceReference | undefined {
    const names = typeof code === 'string' ? this.namesOf(code) : undefined;
    if (!names || typeof code !== 'string') return undefined;
    return { code, name: names[numberOf(language)], ...this.#around(code, language) };
  }

  #around(code: string, language: Language): Pick<Place, 'hromada' | 'oblast'> {
    const unit = (level: PlaceLevel) => {
      const found = this.pathOf(code).find((one) => one !== code && this.#byCode.get(one)?.[2] === level);
      return found === undefined ? undefined : { code: found, name: this.namesOf(found)?.[numberOf(language)] ?? '' };
    };
    const hromada = unit('hromada');
    const oblast = unit('oblast');
    return { ...(hromada && { hromada }), ...(oblast && { oblast }) };
  }
}

function numberOf(language: Language): 0 | 1 {
  return language === 'en' ? 1 : 0;
}
