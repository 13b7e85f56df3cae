/** Of about 200 bytes each; beyond this many, the memory starts afresh. */
const MOST_UNITS = 250_000;

/** What searches found out about one version of the data, for those that ask the same of it. */
export class RememberedData {
  readonly #values = new Map<string, unknown>();
  #units = 0;

  get(key: string): unknown {
    return this.#values.get(key);
  }

  has(key: string): boolean {
    return this.#values.has(key);
  }

  /** `units`: how much memory the value takes, in units of 200 bytes. */
  set(key: string, value: unknown, units = 1): void {
    if (this.#units + units > MOST_UNITS) {
      this.#values.clear();
      this.#units = 0;
    }
    this.#values.set(key, value);
    this.#units += units;
  }

  /** The remembered value, or the one that `make` finds out. A failure is not remembered. */
  async once<Value>(key: string, make: () => Promise<Value>, unitsOf: (value: Value) => number = () => 1) {
    if (this.#values.has(key)) return this.#values.get(key) as Value;
    const value = await make();
    this.set(key, value, unitsOf(value));
    return value;
  }
}

/**
 * What searches need again and again, from the words of the index to the records of a page: until the data changes it is
 * asked for once. Most of a search is asking for what the one before has asked for.
 */
export class SearchMemory {
  #version: string | undefined;
  #remembered = new RememberedData();

  /** What is known of the data in this version. Of another one everything is forgotten. */
  of(version: string): RememberedData {
    if (version !== this.#version) {
      this.#version = version;
      this.#remembered = new RememberedData();
    }
    return this.#remembered;
  }
}
