import { describe, expect, it } from 'vitest';
import { BadRequestError, InvalidRequestError, UnexpectedAnswerError } from '../index.ts';
import { recordingClient } from '../recording-client.test.support.ts';

const webPage = () => new Response('<!doctype html>', { headers: { 'content-type': 'text/html' } });

describe('a file that is imported', () => {
  const report = { dry_run: false, fault_count: 1, faults: [{ pointer: '/sheets/CSV/rows/2', message: 'Wrong.' }] };

  it('is sent as it is, as what it is said to be', async () => {
    const { client, requests } = recordingClient(() => Response.json({}));
    await client.imports.create(new TextEncoder().encode('a;b'), { mediaType: 'text/csv', dry_run: true });
    await client.imports.create(new Blob(['{}'], { type: 'application/json' }));
    expect(await Promise.all(requests.map((request) => request.text()))).toEqual(['a;b', '{}']);
    expect(requests.map((request) => request.headers.get('content-type'))).toEqual(['text/csv', 'application/json']);
    expect(requests.map(({ url }) => new URL(url).search)).toEqual(['?dry_run=true', '']);
  });

  it('is not sent when nothing says what it is', async () => {
    const { client, requests } = recordingClient();
    await expect(client.imports.create('a;b')).rejects.toBeInstanceOf(InvalidRequestError);
    await expect(client.imports.create(new Blob(['a;b']))).rejects.toBeInstanceOf(InvalidRequestError);
    expect(requests).toEqual([]);
  });

  it('comes back with the report when it is refused', async () => {
    const problem = { type: 'urn:resilience-kit:problem:invalid', title: 'Faults', detail: 'One fault.', report };
    const { client } = recordingClient(() => Response.json(problem, { status: 400 }));
    const error: unknown = await client.imports
      .create('', { mediaType: 'text/csv' })
      .catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(BadRequestError);
    expect((error as BadRequestError).problem?.report).toEqual(report);
  });
});

describe('a file that is exported', () => {
  it('is handed over unread, whatever it is', async () => {
    const { client, requests } = recordingClient(
      () => new Response('a;b', { headers: { 'content-type': 'text/csv' } }),
    );
    const response = await client.exports.services({ format: 'csv', modified_after: new Date('2026-01-12T00:00:00Z') });
    expect(response.bodyUsed).toBe(false);
    expect(await response.text()).toBe('a;b');
    expect(requests[0]?.headers.get('accept')).toBe('*/*');
    expect(requests[0]?.url).toMatch(/\?format=csv&modified_after=2026-01-12T00%3A00%3A00\.000Z$/);
  });

  it('is not a web page, as the sign-in of a Wi-Fi is', async () => {
    const { client } = recordingClient(webPage);
    await expect(client.exports.services()).rejects.toMatchObject({ code: 'unexpected_answer', reason: 'html' });
  });
});

describe('a calendar', () => {
  it('is a text that begins as one', async () => {
    const calendar = 'BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n';
    const { client, requests } = recordingClient(
      () => new Response(calendar, { headers: { 'content-type': 'text/calendar; charset=utf-8' } }),
    );
    expect(await client.events.calendar({ place: 'UA32080070000050759' })).toBe(calendar);
    expect(requests[0]?.headers.get('accept')).toBe('text/calendar');
  });

  it.each([
    ['a web page', webPage, 'html'],
    ['something else', () => Response.json({}), 'shape'],
  ])('is not %s', async (_what, answer, reason) => {
    const error: unknown = await recordingClient(answer)
      .client.teams.calendars()
      .catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(UnexpectedAnswerError);
    expect((error as UnexpectedAnswerError).reason).toBe(reason);
  });
});

describe('a file of figures', () => {
  const table = 'Code\r\n#meta+id\r\na-2025\r\n';
  const results = '<?xml version="1.0" encoding="UTF-8"?>\n<iati-activities version="2.03"></iati-activities>\n';

  it('is a text, asked for as what it is', async () => {
    const { client, requests } = recordingClient((request) =>
      new URL(request.url).pathname.endsWith('.csv')
        ? new Response(`\ufeff${table}`, { headers: { 'content-type': 'text/csv; charset=utf-8' } })
        : new Response(results, { headers: { 'content-type': 'application/xml' } }),
    );
    expect(await client.figures.csv({ indicator: 'consultations' })).toBe(table);
    expect(await client.figures.iati({ to: '2026-01-31' })).toBe(results);
    expect(requests.map((request) => request.headers.get('accept'))).toEqual(['text/csv', 'application/xml']);
    expect(requests.map(({ url }) => new URL(url).search)).toEqual(['?indicator=consultations', '?to=2026-01-31']);
  });

  it.each([
    ['a web page', webPage, 'html'],
    ['something else', () => new Response('{}', { headers: { 'content-type': 'text/csv' } }), 'shape'],
  ])('is not %s', async (_what, answer, reason) => {
    await expect(recordingClient(answer).client.figures.csv()).rejects.toMatchObject({ reason });
    await expect(recordingClient(answer).client.figures.iati()).rejects.toMatchObject({ reason });
  });
});
