import { describe, expect, it, vi } from 'vitest';
import { ResilienceClient, ValidationError } from '../index.ts';
import { aPlace, aServiceAtLocation, createFakeApi } from '../testing/index.ts';
import { reportInvalidAnswers, validateAnswers } from './validator.ts';

const brokenApi = () =>
  createFakeApi({
    routes: { '/v1/places': () => ({ contents: [aPlace(), aPlace({ code: 'Bucha', level: undefined })] }) },
  });

describe('validation', () => {
  it('lets answers through that follow the contract', async () => {
    const api = createFakeApi({ serviceAtLocations: [aServiceAtLocation()], places: [aPlace()] });
    const client = new ResilienceClient({ baseUrl: api.url, fetch: api.fetch, validate: validateAnswers });
    expect((await client.search.list()).contents).toHaveLength(1);
    expect((await client.places.list()).contents).toHaveLength(1);
  });

  it('rejects an answer that does not, and says where', async () => {
    const { url, fetch } = brokenApi();
    const client = new ResilienceClient({ baseUrl: url, fetch, validate: validateAnswers });
    const error = (await client.places.list().catch((failure: unknown) => failure)) as ValidationError;
    expect(error).toBeInstanceOf(ValidationError);
    expect(error).toMatchObject({ code: 'invalid_answer', status: 200 });
    expect(error.issues.map(({ pointer }) => pointer).toSorted()).toEqual(['/contents/1/code', '/contents/1/level']);
    expect(error.message).toContain('/contents/1/');
  });

  it('can report and let through', async () => {
    const { url, fetch } = brokenApi();
    const report = vi.fn();
    const client = new ResilienceClient({ baseUrl: url, fetch, validate: reportInvalidAnswers(report) });
    expect((await client.places.list()).contents).toHaveLength(2);
    expect(report).toHaveBeenCalledExactlyOnceWith(
      'listPlaces',
      expect.arrayContaining([expect.objectContaining({ pointer: '/contents/1/code' })]),
    );
  });

  it('is off by default', async () => {
    const { url, fetch } = brokenApi();
    expect((await new ResilienceClient({ baseUrl: url, fetch }).places.list()).contents).toHaveLength(2);
  });
});
