import { apiErrorFor, type ApiError } from '../errors/api-error.ts';

/** The error for a record that the snapshot does not have: the same as the API's. */
export function missing(path: string, id: string): ApiError {
  return apiErrorFor({
    status: 404,
    headers: new Headers(),
    body: {
      type: 'urn:resilience-kit:problem:not-found',
      title: 'Not found',
      detail: `The snapshot has no ${id}. It may be newer than the snapshot, or retired.`,
    },
    request: `GET /${path}/${id}`,
    requestId: undefined,
    retryAfter: undefined,
    forOneRecord: true,
  });
}
