import { type ApiError } from '@resilience-kit/sdk';
import { openSnapshot } from '@resilience-kit/sdk/snapshot';
import { expect, it } from 'vitest';
import { apiErrorFor } from './told-error.ts';

const url = 'https://api.example/snapshot/manifest.json';

/** What the SDK itself makes of a file that is not given. */
async function errorOfSdk(status: number): Promise<ApiError> {
  const snapshot = openSnapshot(url, { fetch: () => Promise.resolve(new Response(null, { status })) });
  return snapshot.manifest().then(
    () => expect.unreachable(),
    (error: unknown) => error as ApiError,
  );
}

it.each([400, 401, 403, 404, 408, 410, 418, 429, 500, 501, 503])(
  'the worker tells of the status %i what the page would learn by itself',
  async (status) => {
    const { code, retryable, unsupported, ...error } = await errorOfSdk(status);
    const told = apiErrorFor({ status, body: undefined, request: `GET ${url}`, forOneRecord: false });
    expect(told).toMatchObject({ code, retryable, unsupported, status: error.status });
    expect(told.message).toContain(String(status));
  },
);

it('a record that the snapshot does not have is missing, and the snapshot is there', () => {
  const body = { detail: 'The snapshot has no x.' };
  const told = apiErrorFor({ status: 404, body, request: 'GET /services/x', forOneRecord: true });
  expect(told).toMatchObject({ code: 'not_found', unsupported: false });
  expect(told.message).toContain('The snapshot has no x.');
});
