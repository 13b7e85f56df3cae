/** The record with these properties alone, as far as it has them. */
export function pick<Record extends object, Property extends keyof Record>(
  record: Record,
  ...properties: readonly Property[]
): Pick<Record, Property> {
  return Object.fromEntries(
    properties.flatMap((property) => (record[property] === undefined ? [] : [[property, record[property]]])),
  ) as Pick<Record, Property>;
}
