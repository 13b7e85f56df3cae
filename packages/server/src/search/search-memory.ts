/** Of about 200 bytes each; what was not asked for while half as many came in is forgotten. */
const MOST_UNITS = 250_000;

interface Entry {
  value: unknown;
  units: number;
}

/** What searches found out about one version of the data, for those that ask the same of it. */
export class RememberedData {
  readonly #known: RememberedData | undefined;
  #recent = new Map<string, Entry>();
  #units = 0;
  /** What was remembered before; a search still finds here what it has just put in. */
  #earlier: ReadonlyMap<string, Entry> = new Map();

  /** @param known where to look for what is not here */
  constructor(known?: RememberedData) {
    this.#known = known;
  }

  get(key: string): unknown {
    return this.#find(key)?.value;
  }

  has(key: string): boolean {
    return this.#find(key) !== undefined;
  }

  /** `units`: how much memory the value takes, in units of 200 bytes. */
  set(key: string, value: unknown, units = 1): void {
    this.#keep(key, { value, units });
  }

  /** The remembered value, or the one that `make` finds out. A failure is not remembered. */
  async once<Value>(key: string, make: () => Promise<Value>, unitsOf: (value: Value) => number = () => 1) {
    const known = this.#find(key);
    if (known) return known.value as Value;
    const value = await make();
    this.set(key, value, unitsOf(value));
    return value;
  }

  /** What one search finds out before it is certain of which version of the data that is. */
  draft(): RememberedData {
    return new RememberedData(this);
  }

  /** Says that what was found out is of the version that was meant: from now on others know it, too. */
  settle(): void {
    for (const [key, { value, units }] of this.#recent) this.#known?.set(key, value, units);
  }

  #find(key: string): Entry | undefined {
    const recent = this.#recent.get(key);
    if (recent) return recent;
    const earlier = this.#earlier.get(key);
    if (earlier) this.#keep(key, earlier);
    if (earlier || !this.#known) return earlier;
    return this.#known.#find(key);
  }

  #keep(key: string, entry: Entry): void {
    this.#units += entry.units - (this.#recent.get(key)?.units ?? 0);
    if (this.#units > MOST_UNITS / 2) {
      this.#earlier = this.#recent;
      this.#recent = new Map();
      this.#units = entry.units;
    }
    this.#recent.set(key, entry);
  }
}

/**
 * What searches need again and again, from the words of the index to the records of a page: until the data changes it is
 * asked for once. Most of a search is asking for what the one before has asked for.
 */
export class SearchMemory {
  #version: string | undefined;
  #remembered = new RememberedData();

  /** The version that something is known of. */
  get version(): string | undefined {
    return this.#version;
  }

  /** What is known of the data in this version. Of another one everything is forgotten. */
  of(version: string): RememberedData {
    if (version !== this.#version) {
      this.#version = version;
      this.#remembered = new RememberedData();
    }
    return this.#remembered;
  }
}
