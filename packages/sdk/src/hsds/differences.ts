/** One thing that is different between two states of a record. */
export interface Difference {
  /**
   * Where, as a JSON pointer (RFC 6901): into the later state, and for what is no more (without `after`) into the earlier one.
   */
  readonly pointer: string;
  /** What stood there; absent when it is new. */
  readonly before?: unknown;
  /** What stands there now; absent when it is no more. */
  readonly after?: unknown;
}

type Fields = Readonly<Record<string, unknown>>;

/**
 * What is different between two states of a record. Lists of records are compared by their `id`s: another order is no difference. Other
 * lists are one value.
 */
export function differencesBetween(before: unknown, after: unknown, ignored: ReadonlySet<string>): Difference[] {
  return compared(before, after, '', ignored);
}

/** A text that is the same for states without a difference: fields and records in a fixed order. */
export function canonical(value: unknown, ignored: ReadonlySet<string>): string {
  return JSON.stringify(value, (_key, inside: unknown) => {
    if (isListOfRecords(inside)) return inside.toSorted((one, other) => (one.id < other.id ? -1 : 1));
    if (!isFields(inside)) return inside;
    const names = Object.keys(inside).filter((name) => !ignored.has(name));
    return Object.fromEntries(names.sort().map((name) => [name, inside[name]]));
  });
}

function compared(before: unknown, after: unknown, pointer: string, ignored: ReadonlySet<string>): Difference[] {
  if (isFields(before) && isFields(after)) {
    const names = new Set([...Object.keys(before), ...Object.keys(after)].filter((name) => !ignored.has(name)));
    return [...names].flatMap((name) => {
      const here = `${pointer}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`;
      return comparedFields(before[name], after[name], here, ignored);
    });
  }
  if (isListOfRecords(before) && isListOfRecords(after)) {
    const earlier = new Map(before.map((record, index) => [record.id, { record, index }]));
    const there = after.flatMap((record, index) => {
      const was = earlier.get(record.id)?.record;
      earlier.delete(record.id);
      return comparedFields(was, record, `${pointer}/${index}`, ignored);
    });
    return [
      ...there,
      ...[...earlier.values()].map(({ record, index }) => ({ pointer: `${pointer}/${index}`, before: record })),
    ];
  }
  return canonical(before, ignored) === canonical(after, ignored) ? [] : [{ pointer, before, after }];
}

function comparedFields(before: unknown, after: unknown, pointer: string, ignored: ReadonlySet<string>): Difference[] {
  if (before === undefined) return after === undefined ? [] : [{ pointer, after }];
  return after === undefined ? [{ pointer, before }] : compared(before, after, pointer, ignored);
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Records that can be told apart: each has an `id`, and no two the same. */
function isListOfRecords(value: unknown): value is { id: string }[] {
  if (!Array.isArray(value) || value.length === 0) return false;
  const ids = value.map((one: unknown) => (isFields(one) && typeof one.id === 'string' ? one.id : undefined));
  return !ids.includes(undefined) && new Set(ids).size === ids.length;
}
