import { describe, expect, expectTypeOf, it } from 'vitest';
import * as sdk from '../index.ts';
import { type ApiErrorDetails, ApiError, apiErrorFor, isUnsupported } from './api-error.ts';
import { ResilienceError } from './resilience-error.ts';

const details = (over: Partial<ApiErrorDetails>): ApiErrorDetails => ({
  status: 400,
  headers: new Headers(),
  body: undefined,
  request: 'GET /services',
  requestId: undefined,
  retryAfter: undefined,
  forOneRecord: false,
  ...over,
});

const problem = {
  type: 'urn:resilience-kit:problem:invalid-parameter',
  title: 'Invalid parameter',
  status: 400,
  detail: 'Some parameters cannot be used.',
  request_id: 'r-7',
  errors: [{ pointer: '/query/per_page', message: 'At most 100.' }],
};

describe('an error by status', () => {
  it.each([
    [400, 'BadRequestError', 'bad_request'],
    [401, 'AuthenticationError', 'authentication'],
    [403, 'PermissionError', 'permission'],
    [404, 'NotFoundError', 'not_found'],
    [409, 'ConflictError', 'conflict'],
    [410, 'GoneError', 'gone'],
    [413, 'PayloadTooLargeError', 'payload_too_large'],
    [418, 'ApiError', 'api_error'],
    [429, 'RateLimitError', 'rate_limited'],
    [500, 'ServerError', 'server_error'],
    [501, 'NotImplementedError', 'not_implemented'],
    [503, 'ServerError', 'server_error'],
    [599, 'ServerError', 'server_error'],
  ] as const)('%i is a %s with the code %s', (status, name, code) => {
    const error = apiErrorFor(details({ status }));
    expect(error).toBeInstanceOf(sdk[name]);
    expect(error).toBeInstanceOf(ApiError);
    expect(error).toBeInstanceOf(ResilienceError);
    expect(error).toBeInstanceOf(Error);
    expect(error).toMatchObject({ name, code, status });
    expect(error.stack).toContain(name === 'ApiError' ? 'Error' : '');
  });

  it('carries the problem and says what happened, what is wrong with which input, and what to do', () => {
    const error = apiErrorFor(details({ body: problem, requestId: 'r-7' }));
    expect(error.problem).toEqual(problem);
    expect(error.errors).toEqual(problem.errors);
    expect(error.message).toBe(
      'GET /services was answered with 400: Some parameters cannot be used. (/query/per_page: At most 100.) Correct the parameters. Request id: r-7',
    );
  });

  it('fills in what a foreign problem leaves out and drops what is malformed', () => {
    const error = apiErrorFor(
      details({ status: 422, body: { title: 'Nope', errors: [{ message: 'no pointer' }, 'text', null] } }),
    );
    expect(error.problem).toEqual({ type: 'about:blank', title: 'Nope', status: 422, detail: 'Nope', request_id: '' });
    expect(error.errors).toEqual([]);
  });

  it.each([
    undefined,
    '',
    '<html><body>Bad Gateway</body></html>',
    'upstream failed',
    { message: 'not a problem' },
    [],
    null,
    7,
  ])('copes with the body %j', (body) => {
    const error = apiErrorFor(details({ status: 502, body }));
    expect(error.problem).toBeUndefined();
    expect(error.errors).toEqual([]);
    expect(error.message).not.toContain('<');
    expect(error.message).toContain('502');
  });

  it('quotes a text body, shortened', () => {
    expect(apiErrorFor(details({ status: 502, body: 'upstream failed\n' })).message).toBe(
      'GET /services was answered with 502: upstream failed Try again later.',
    );
    expect(apiErrorFor(details({ status: 502, body: 'x'.repeat(5_000) })).message.length).toBeLessThan(300);
  });

  it('says when to try again', () => {
    const error = apiErrorFor(details({ status: 429, retryAfter: 41.2 }));
    expect(error.retryAfter).toBe(41.2);
    expect(error.message).toContain('Try again in 42 s.');
  });
});

describe('isUnsupported', () => {
  const notFound = (type: string | undefined, forOneRecord: boolean) =>
    isUnsupported(
      apiErrorFor(
        details({
          status: 404,
          forOneRecord,
          body: type && { ...problem, type: `urn:resilience-kit:problem:${type}` },
        }),
      ),
    );

  it('is true for 501 and for a list that answers 404', () => {
    expect(isUnsupported(apiErrorFor(details({ status: 501 })))).toBe(true);
    expect(notFound(undefined, false)).toBe(true);
  });

  it('is false for a record that is not there', () => {
    expect(notFound(undefined, true)).toBe(false);
    expect(notFound('not-found', true)).toBe(false);
    expect(notFound('not-found', false)).toBe(false);
  });

  it('believes a server that says that it does not know the path', () => {
    expect(notFound('unknown-path', true)).toBe(true);
  });

  it('is false for anything else', () => {
    expect(isUnsupported(apiErrorFor(details({ status: 500 })))).toBe(false);
    expect(isUnsupported(new Error('404'))).toBe(false);
    expect(isUnsupported(undefined)).toBe(false);
  });
});

it('codes narrow the type of an error', () => {
  expectTypeOf<sdk.RateLimitError['code']>().toEqualTypeOf<'rate_limited'>();
  expectTypeOf<sdk.TimeoutError['code']>().toEqualTypeOf<'timeout'>();
  expectTypeOf<sdk.RateLimitError['retryAfter']>().toEqualTypeOf<number | undefined>();
});
