/** An array in the text form of PostgreSQL, which both drivers pass on as it is: `{1,2}`, `{"a","b\"c"}`. */
export function arrayLiteral(values: readonly (number | string)[]): string {
  return `{${values.map((value) => (typeof value === 'number' ? String(value) : quoted(value))).join(',')}}`;
}

function quoted(value: string): string {
  return `"${value.replaceAll(/["\\]/g, '\\$&')}"`;
}
