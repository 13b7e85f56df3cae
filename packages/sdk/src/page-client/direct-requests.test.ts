import { beforeEach, describe, expect, it, vi } from 'vitest';
import { scriptedServer, sendJson } from '../transport/scripted-server.test.support.ts';
import { aFigure, createFakeApi, type FakeApi } from '../testing/index.ts';
import { directPut, type DirectRequests, directRequests, type PageClientOptions } from './page-client.ts';

const path = '/v1/intakes/00000000-0000-4000-8000-000000000001';
const envelope = {
  organization_id: '00000000-0000-4000-8000-f00000000001',
  form_id: 'help-request',
  form_version: 1,
  keyset_serial: 1,
  ciphertext: 'YWdl',
};

let api: FakeApi;
let options: PageClientOptions;
let requests: DirectRequests;

beforeEach(() => {
  api = createFakeApi({ figures: [aFigure({ code: 'consultations' })] });
  options = { baseUrl: api.url, language: 'en', fetch: api.fetch };
  requests = directRequests(options);
});

const failure = (promise: Promise<unknown>) => promise.catch((error: unknown) => error);

describe('a direct get', () => {
  it('asks in the language, with the parameters that are there', async () => {
    expect(await requests.get('/v1/figures/consultations')).toMatchObject({ value: 4925 });
    await requests.get('/v1/figures', { place: undefined, per_page: 5, from: '2025-01-01' });
    expect(api.requests[1]?.query).toEqual({ from: '2025-01-01', per_page: '5' });
    expect(api.requests[1]?.headers.get('accept-language')).toBe('en');
  });

  it('tells a missing record', async () => {
    expect(await failure(requests.get('/v1/figures/nothing'))).toMatchObject({ code: 'not_found', unsupported: false });
  });
});

describe('a direct put', () => {
  it('sends JSON, and says whether it is new', async () => {
    const first = await directPut(options, path, envelope);
    expect(first).toMatchObject({ status: 201, body: { ciphertext_sha256: expect.any(String) as string } });
    expect(await directPut(options, path, envelope)).toEqual({ ...first, status: 200 });
    expect(api.requests[0]).toMatchObject({ method: 'PUT', path, body: JSON.stringify(envelope) });
    expect(api.requests[0]?.headers.get('content-type')).toBe('application/json');
    expect(api.requests[0]?.headers.get('accept-language')).toBe('en');
    expect(api.intakes).toHaveLength(1);
  });

  it('tries a broken connection once more, and is stored once when the reply was lost', async () => {
    api.fail({ replyLost: true });
    expect((await directPut(options, path, envelope)).status).toBe(200);
    expect(api.requests.map(({ body }) => body)).toEqual(Array(2).fill(JSON.stringify(envelope)));
    expect(api.intakes).toHaveLength(1);
    api.offline = true;
    expect(await failure(directPut(options, path, envelope))).toMatchObject({ code: 'connection' });
    expect(api.requests).toHaveLength(4);
  });

  it.each([
    [{ status: 400 }, 'bad_request'],
    [{ status: 404 }, 'not_found'],
    [{ status: 409 }, 'conflict'],
    [{ status: 410 }, 'gone'],
    [{ status: 413 }, 'payload_too_large'],
    [{ status: 415 }, 'bad_request'],
    [{ status: 429, headers: { 'retry-after': '7' } }, 'rate_limited'],
    [{ status: 302, headers: { location: 'https://wifi.example' } }, 'unexpected_answer'],
    [{ status: 500 }, 'server_error'],
    [{ status: 503, body: '<!doctype html>' }, 'server_error'],
    [{ captivePortal: true } as const, 'unexpected_answer'],
    [{ brokenJson: true } as const, 'unexpected_answer'],
  ])('tells %o as %s, and does not try again', async (fault, code) => {
    api.fail(fault);
    expect(await failure(directPut(options, path, envelope))).toMatchObject({ code });
    expect(api.requests).toHaveLength(1);
  });

  it('follows no redirect over a real connection', async () => {
    const server = await scriptedServer((request, response) => {
      if (request.url === path) response.writeHead(307, { location: '/elsewhere' }).end();
      else sendJson(response, {});
    });
    const real = { baseUrl: server.url, language: 'en', fetch: (request: Request) => fetch(request) };
    expect(await failure(directPut(real, path, envelope))).toMatchObject({ code: 'unexpected_answer' });
    expect(server.requests).toHaveLength(1);
  });

  it('waits twenty seconds for an answer, where a question waits fifteen, and longer the more there is to send', async () => {
    vi.useFakeTimers();
    try {
      api.fail({ delay: new Promise(() => undefined) }, { times: 3 });
      const codes: string[] = [];
      const note = (name: string) => (error: unknown) => codes.push(`${name} ${(error as { code: string }).code}`);
      void requests.get('/v1/figures').catch(note('get'));
      void directPut(options, path, {}).catch(note('put'));
      // The longest submission there is: it takes half a minute to go up on a network of the second generation.
      void directPut(options, path, { ...envelope, ciphertext: 'A'.repeat(92_000) }).catch(note('long put'));
      await vi.advanceTimersByTimeAsync(15_000);
      expect(codes).toEqual(['get timeout']);
      await vi.advanceTimersByTimeAsync(5_100);
      expect(codes).toEqual(['get timeout', 'put timeout']);
      await vi.advanceTimersByTimeAsync(39_900);
      expect(codes).toEqual(['get timeout', 'put timeout']);
      await vi.advanceTimersByTimeAsync(5_000);
      expect(codes).toEqual(['get timeout', 'put timeout', 'long put timeout']);
    } finally {
      vi.useRealTimers();
    }
  });

  it('can be ended by its caller', async () => {
    api.fail({ delay: new Promise(() => undefined) });
    const controller = new AbortController();
    const put = failure(directPut(options, path, envelope, controller.signal));
    controller.abort();
    expect(await put).toMatchObject({ code: 'aborted' });
  });
});
