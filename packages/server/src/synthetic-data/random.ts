/** Pseudo-random choices that are the same for the same seed on every machine. */
export interface Random {
  /** From 0 to 1, 1 excluded. */
  fraction(): number;
  /** A whole number from `least` to `most`, both included. */
  integer(least: number, most: number): number;
  /** True this often. */
  chance(probability: number): boolean;
  one<T>(items: readonly T[]): T;
  /** The first item most often, the second half as often, the third a third as often: Zipf's law. */
  oneByRank<T>(items: readonly T[]): T;
}

/** The generator mulberry32: 32 bits of state, good enough to vary texts and places, and fast. */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  const fraction = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const one = <T>(items: readonly T[]): T => {
    const item = items[Math.floor(fraction() * items.length)];
    if (item === undefined) throw new Error('There is nothing to choose from');
    return item;
  };
  return {
    fraction,
    integer: (least, most) => least + Math.floor(fraction() * (most - least + 1)),
    chance: (probability) => fraction() < probability,
    one,
    oneByRank: (items) => {
      const total = items.reduce((sum, _item, rank) => sum + 1 / (rank + 1), 0);
      let left = fraction() * total;
      return items.find((_item, rank) => (left -= 1 / (rank + 1)) < 0) ?? one(items);
    },
  };
}
