/**
 * What to change in a fixture, at any depth. Arrays are replaced whole; a field set to `undefined` is taken out.
 */
export type Overrides<T> = T extends readonly unknown[]
  ? T
  : T extends object
    ? { [Field in keyof T]?: Overrides<T[Field]> | undefined }
    : T;

/** The fixture with the changes; neither of the two is touched. */
export function withOverrides<T extends object>(fixture: T, overrides: Overrides<T> | undefined): T {
  const original = fixture as Record<string, unknown>;
  const changes = Object.entries(overrides ?? {}).map(
    ([field, change]) => [field, changed(original[field], change)] as const,
  );
  const fields = Object.entries({ ...original, ...Object.fromEntries(changes) });
  return Object.fromEntries(fields.filter(([, value]) => value !== undefined)) as T;
}

function changed(value: unknown, change: unknown): unknown {
  return isPlain(change) ? withOverrides(isPlain(value) ? value : {}, change) : change;
}

function isPlain(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
