import { afterEach, describe, expect, it, vi } from 'vitest';
import { RateLimitError } from '../index.ts';
import { call, failureOf, scriptedServer, sendJson, sendProblem, transportTo } from './scripted-server.test.support.ts';

afterEach(() => {
  vi.useRealTimers();
});

const HOUR = 3_600_000;
const NOW = Date.parse('2026-01-12T10:00:00Z');
const inHttp = (moment: number) => new Date(moment).toUTCString();

describe.each([
  ['slow by three hours', -3 * HOUR],
  ['right', 0],
  ['fast by a year', 365 * 24 * HOUR],
])('on a device whose clock is %s', (_name, skew) => {
  it('a Retry-After with a date is as long as the server means', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: NOW + skew });
    const server = await scriptedServer((_request, response, nth) => {
      const headers = { date: inHttp(NOW), 'retry-after': inHttp(NOW + 12_000) };
      if (nth === 1) sendProblem(response, 429, {}, headers);
      else sendJson(response, { id: '1' });
    });
    const { transport, waits } = transportTo(server.url);
    expect((await transport.request(call)).data.id).toBe('1');
    expect(waits).toEqual([12_000]);
  });

  it('so is what the error says', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: NOW + skew });
    const server = await scriptedServer((_request, response) =>
      sendProblem(response, 429, {}, { date: inHttp(NOW), 'retry-after': inHttp(NOW + 90_000) }),
    );
    const error = await failureOf(transportTo(server.url).transport.request(call));
    expect(error).toBeInstanceOf(RateLimitError);
    expect(error).toMatchObject({ retryAfter: 90 });
  });
});

it('a clock that is put right during a call neither ends it nor keeps it', async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: NOW });
  const server = await scriptedServer((_request, response, nth) => {
    vi.setSystemTime(nth === 1 ? NOW + 24 * HOUR : NOW - 24 * HOUR);
    if (nth < 3) sendProblem(response, 503);
    else sendJson(response, { id: '1' });
  });
  const { transport, waits } = transportTo(server.url);
  expect((await transport.request(call)).data.id).toBe('1');
  expect(waits).toEqual([500, 1_000]);
});
