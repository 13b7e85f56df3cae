import { sql, type RawBuilder } from 'kysely';

/** Tells the places that a service serves as a whole from those that it is in. */
const SERVES = 'serves:';

/**
 * The codes under which a service at a location is found: the places it is in, largest first, and those it serves. A
 * place that is served is marked, because everything inside it is served too.
 */
export function placeCodesOf(path: readonly string[], servedPaths: readonly (readonly string[])[]): string[] {
  const served = servedPaths.flatMap((places) => [...places, SERVES + String(places.at(-1))]);
  return [...new Set([...path, ...served])];
}

/** Any of these in the codes of a service means that it is in the place at the end of `path` or serves it. */
export function codesWithin(path: readonly string[]): string[] {
  return [...path.slice(-1), ...path.map((code) => SERVES + code)];
}

/** The same in SQL, for a row with a place's code and path. */
export function codesWithinRow(code: RawBuilder<unknown>, path: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`(array[${code}] || array(select ${SERVES} || around from unnest(${path}) as around))`;
}
