/** The record without some of its properties. */
export function without<Record extends object, Property extends keyof Record>(
  record: Record,
  ...properties: readonly Property[]
): Omit<Record, Property> {
  const left: ReadonlySet<PropertyKey> = new Set(properties);
  return Object.fromEntries(Object.entries(record).filter(([property]) => !left.has(property))) as Omit<
    Record,
    Property
  >;
}
