import { describe, expect, it, vi } from 'vitest';
import * as here from '../index.ts';

type Sdk = typeof here;
/** Another copy of the SDK in the same program, as two packages with a version each bring it. */
vi.resetModules();
const other: Sdk = await import('../index.ts');

const details = (status: number) => ({
  status,
  headers: new Headers(),
  body: undefined,
  request: 'GET /services/1',
  requestId: undefined,
  retryAfter: undefined,
  forOneRecord: true,
});

describe('errors of two copies of the SDK', () => {
  it('are of classes that are not the same', () => {
    expect(other.ApiError).not.toBe(here.ApiError);
    expect(other.ResilienceError).not.toBe(here.ResilienceError);
  });

  it('know each other by instanceof, both ways and up the family', () => {
    const pairs: [Sdk, Sdk][] = [
      [here, other],
      [other, here],
      [here, here],
    ];
    for (const [thrown, asked] of pairs) {
      const missing: unknown = new thrown.NotFoundError(details(404));
      expect(missing).toBeInstanceOf(asked.NotFoundError);
      expect(missing).toBeInstanceOf(asked.ApiError);
      expect(missing).toBeInstanceOf(asked.ResilienceError);
      expect(missing).toBeInstanceOf(Error);
      expect(missing).not.toBeInstanceOf(asked.ServerError);
      expect(missing).not.toBeInstanceOf(asked.ConnectionError);
    }
  });

  it('are told apart from each other for every class there is', () => {
    const errors = [
      new other.ConfigurationError(''),
      new other.InvalidRequestError(''),
      new other.ConnectionError('', { cause: undefined, offline: false }),
      new other.TimeoutError(''),
      new other.AbortError(''),
      new other.UnexpectedAnswerError('', { reason: 'html', status: 200 }),
      new other.ValidationError('', { status: 200, issues: [] }),
      new other.BadRequestError(details(400)),
      new other.AuthenticationError(details(401)),
      new other.PermissionError(details(403)),
      new other.ConflictError(details(409)),
      new other.GoneError(details(410)),
      new other.PreconditionFailedError(details(412)),
      new other.PayloadTooLargeError(details(413)),
      new other.UnprocessableError(details(422)),
      new other.RateLimitError(details(429)),
      new other.ServerError(details(500)),
      new other.NotImplementedError(details(501)),
    ];
    for (const [index, error] of errors.entries()) {
      const own = here[error.name as 'ApiError'];
      expect(errors.findIndex((candidate) => candidate instanceof own)).toBe(index);
      expect(errors.filter((candidate) => candidate instanceof own)).toHaveLength(1);
    }
  });

  it('tell of a missing endpoint whichever copy is asked', () => {
    expect(here.isUnsupported(new other.NotImplementedError(details(501)))).toBe(true);
  });
});

describe('a class that a program derives from one of ours', () => {
  class ShelterFull extends here.ApiError {}
  class OtherShelterFull extends other.ApiError {}

  it('is only itself, and what it derives from', () => {
    const own = new ShelterFull(details(409));
    expect(own).toBeInstanceOf(ShelterFull);
    expect(own).toBeInstanceOf(here.ApiError);
    expect(own).toBeInstanceOf(other.ApiError);
    expect(own).not.toBeInstanceOf(OtherShelterFull);
    expect(new here.ApiError(details(409))).not.toBeInstanceOf(ShelterFull);
    expect(new here.ConflictError(details(409))).not.toBeInstanceOf(ShelterFull);
  });
});

it.each([null, undefined, 'error', 1, {}, new Error('other'), Object.create(null), new Proxy({}, {})])(
  'what is no error of ours is none: %s',
  (value) => {
    expect((value as unknown) instanceof here.ResilienceError).toBe(false);
  },
);
