/** Gives equal values one number, in the order in which they come. */
export class Distinct<Value> {
  readonly values: Value[] = [];
  readonly #numbers = new Map<string, number>();

  /** The number of the value. `key`: the same for equal values alone. */
  numberOf(value: Value, key = JSON.stringify(value)): number {
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    const number = this.values.push(value) - 1;
    this.#numbers.set(key, number);
    return number;
  }
}
