import type { OperationId, QueryOf } from '@resilience-kit/contract';
import { InvalidRequestError } from '../errors/resilience-error.ts';

/** Parameters that take a moment: an RFC 3339 text with a zone, or a `Date`. */
type MomentParameter = 'open_at' | 'modified_after' | 'received_after';
/** Parameters that take several codes: joined by commas, or as an array. */
type ListParameter = 'category' | 'audience';

type ParameterValue<Name, Value> = Name extends MomentParameter
  ? Value | Date
  : Name extends ListParameter
    ? Value | readonly string[]
    : Value;

/**
 * The parameters of an operation, every one optional. `undefined`, empty texts and empty arrays are left out of the
 * request. Moments may be a `Date`, and parameters that take several codes an array. Without `format`: the SDK reads JSON.
 */
export type ParametersOf<Id extends OperationId> = {
  [Name in Exclude<keyof QueryOf<Id>, 'format'>]?: ParameterValue<Name, NonNullable<QueryOf<Id>[Name]>> | undefined;
};

/** What a parameter may be before it becomes text. */
export type QueryValue = string | number | boolean | Date | readonly string[] | null | undefined;

/**
 * A query string with its `?`, or an empty text. Parameters are sorted, so that the same question always has the same
 * address and caches between us and the server can answer it.
 */
export function buildQuery(parameters: Readonly<Record<string, QueryValue>>): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) {
    const text = toText(name, value);
    if (text !== '') query.set(name, text);
  }
  query.sort();
  const text = query.toString();
  return text && `?${text}`;
}

function toText(name: string, value: QueryValue): string {
  if (value === undefined || value === null) return '';
  const isDate = value instanceof Date;
  if ((isDate || typeof value === 'number') && !Number.isFinite(Number(value))) {
    throw new InvalidRequestError(`\`${name}\` is ${String(value)}, so nothing was sent. Leave it out or correct it.`);
  }
  if (isDate) return value.toISOString();
  return Array.isArray(value) ? value.join(',') : String(value);
}
