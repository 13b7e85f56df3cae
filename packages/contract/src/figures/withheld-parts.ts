/** A part as its publisher keeps it. */
interface Part {
  value: number;
}

/** What readers know of the values that are withheld: those that are not small are no larger than the next one that is shown. */
interface Bounds {
  smallest: number;
  next: number;
}

/** Values that a reader can tell to be possible, both ends included. */
interface Range {
  lowest: number;
  highest: number;
}

/**
 * Which parts of a breakdown are withheld: those above 0 and below `smallest`, and as many of the next smallest as it takes so
 * that nobody works one of the small ones out of the total and the others, even knowing that the parts are all of it and how
 * they are chosen here. Undefined when nothing would do, and the breakdown is not to be shown at all.
 */
export function withheldParts(
  total: number,
  parts: readonly Part[],
  smallest: number,
): ReadonlySet<number> | undefined {
  const ascending = parts
    .map(({ value }, index) => ({ value, index }))
    .filter(({ value }) => value > 0)
    .toSorted((one, other) => one.value - other.value);
  let count = ascending.filter(({ value }) => value < smallest).length;
  if (count === 0) return new Set();
  while (count <= ascending.length) {
    const hidden = ascending.slice(0, count).map(({ value }) => value);
    const next = ascending[count]?.value ?? Infinity;
    const shown = parts.reduce((sum, { value }) => sum + value, 0) - hidden.reduce((sum, value) => sum + value, 0);
    if (areUnknowable(hidden, { rest: total - shown, smallest, next })) {
      return new Set(ascending.slice(0, count).map(({ index }) => index));
    }
    count += 1;
  }
  return undefined;
}

/**
 * Whether each of the hidden small values could as well be another. The worst reader knows whether anything but the hidden
 * values is in the rest, so both are asked: for the rest as a whole, and for the hidden values alone.
 */
function areUnknowable(hidden: readonly number[], { rest, ...bounds }: Bounds & { rest: number }): boolean {
  if (hidden.length < 2 || rest <= bounds.smallest) return false;
  const alone = hidden.reduce((sum, value) => sum + value, 0);
  return [rest, alone].every((sum) =>
    hidden.every((value, index) => value >= bounds.smallest || !isOnlyOne(possible(hidden, index, sum, bounds))),
  );
}

/** What one hidden value can be when all of them add up to `sum`. */
function possible(hidden: readonly number[], index: number, sum: number, { smallest, next }: Bounds): Range {
  const ranges = hidden.map((value): Range =>
    value < smallest ? { lowest: 1, highest: smallest - 1 } : { lowest: smallest, highest: next },
  );
  const others = ranges.filter((_, other) => other !== index);
  const own = ranges[index] ?? { lowest: 0, highest: Infinity };
  return {
    lowest: Math.max(own.lowest, sum - others.reduce((total, { highest }) => total + highest, 0)),
    highest: Math.min(own.highest, sum - others.reduce((total, { lowest }) => total + lowest, 0)),
  };
}

function isOnlyOne({ lowest, highest }: Range): boolean {
  return highest <= lowest;
}
