import { InvalidRequestError } from '../errors/resilience-error.ts';

/**
 * A path of the API from its segments, each percent-encoded. A segment that could lead to another endpoint is refused
 * instead: proxies undo `%2F`, and every URL parser takes `..` and `%2e%2e` as "one up".
 */
export function buildPath(segments: readonly string[]): string {
  return `/${segments.map(encodeSegment).join('/')}`;
}

function encodeSegment(segment: unknown): string {
  if (typeof segment !== 'string' || /^(\.|%2e){0,2}$|[/\\?#\u0000-\u001f\u007f]/i.test(segment)) {
    throw new InvalidRequestError(
      `${JSON.stringify(segment)} is no identifier of a record, so nothing was sent. Give one as the API gave it.`,
    );
  }
  return encodeURIComponent(segment);
}
