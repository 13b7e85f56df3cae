import { LONGEST_BODY } from '@resilience-kit/contract/requests';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { HttpProblem } from '../problems/http-problem.ts';
import { readJsonBody } from './read-body.ts';

const json = { 'Content-Type': 'application/json' };

function request(body: BodyInit | null, headers: Record<string, string> = json): Request {
  return new Request('http://api.example/', { method: 'PUT', headers, body, duplex: 'half' } as RequestInit);
}

/** The problem a body is refused with. */
async function problemOf(refused: Request) {
  const error = await readJsonBody(refused).then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(HttpProblem);
  return (error as HttpProblem).details;
}

describe('the body of a request', () => {
  test('is read as JSON, whatever way its type is written', async () => {
    for (const type of ['application/json', 'Application/JSON; charset=UTF-8', 'application/json;charset="utf-8"']) {
      expect(await readJsonBody(request('\uFEFF {"а": "😀"}\n', { 'Content-Type': type }))).toEqual({ а: '😀' });
    }
  });

  test.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'application/jsonp',
    'application/json; charset=windows-1251',
    'multipart/form-data; boundary=application/json',
    '',
  ])('of the type %j is refused', async (type) => {
    expect(await problemOf(request('{}', { 'Content-Type': type }))).toMatchObject({
      kind: 'unsupported-media-type',
      status: 415,
    });
  });

  test.each(['gzip', 'br', 'x-gzip, gzip'])('packed as %s is refused, and told how to send it', async (encoding) => {
    const problem = await problemOf(request(gzipSync('{}'), { ...json, 'Content-Encoding': encoding }));
    expect(problem).toMatchObject({ status: 415, headers: { 'Accept-Encoding': 'identity' } });
    expect(problem.detail.en).toContain('without the header Content-Encoding');
  });

  test('that says it is not packed is read', async () => {
    expect(await readJsonBody(request('{}', { ...json, 'Content-Encoding': 'identity' }))).toEqual({});
  });

  test.each([
    ['{"a": 1', 'The body is not valid JSON: the fault is in line 1, character 8. Nothing was stored.'],
    ['  ', 'The body is empty. Nothing was stored.'],
    [null, 'The body is empty. Nothing was stored.'],
    [
      new Uint8Array([0x22, 0xd0, 0xb0, 0xff, 0x22]),
      'The body is not UTF-8 text: the fault is in byte 4. Nothing was stored.',
    ],
    [new Uint8Array([0x22, 0xd0]), 'The body is not UTF-8 text: the fault is in byte 2. Nothing was stored.'],
  ])('%j is told where it is wrong', async (body, message) => {
    const problem = await problemOf(request(body));
    expect(problem).toMatchObject({ kind: 'invalid-body', status: 400 });
    expect(problem.errors).toEqual([{ pointer: '', message: { uk: expect.any(String) as string, en: message } }]);
  });

  test('what is wrong is never quoted: it may be private', async () => {
    expect(JSON.stringify(await problemOf(request('{"note": "таємниця" oops}')))).not.toMatch(/таємниця|oops/);
  });

  test('may have the longest length and no byte more', async () => {
    const longest = `"${'x'.repeat(LONGEST_BODY - 2)}"`;
    expect(await readJsonBody(request(longest))).toHaveLength(LONGEST_BODY - 2);
    expect(await problemOf(request(`${longest} `))).toMatchObject({ kind: 'payload-too-large', status: 413 });
  });

  test('that never ends is read no further than the limit, whatever length it claims', async () => {
    let sent = 0;
    let stopped = false;
    const endless = new ReadableStream({
      pull(controller) {
        sent += 65_536;
        controller.enqueue(new Uint8Array(65_536).fill(0x20));
      },
      cancel() {
        stopped = true;
      },
    });
    expect(await problemOf(request(endless, { ...json, 'Content-Length': '2' }))).toMatchObject({ status: 413 });
    expect(sent).toBeLessThanOrEqual(LONGEST_BODY + 2 * 65_536);
    expect(stopped).toBe(true);
  });

  test('that says it is too long is not read at all', async () => {
    let touched = false;
    const stream = new ReadableStream(
      {
        pull() {
          touched = true;
        },
      },
      { highWaterMark: 0 },
    );
    expect(await problemOf(request(stream, { ...json, 'Content-Length': '9999999' }))).toMatchObject({ status: 413 });
    expect(touched).toBe(false);
  });

  test('that breaks off is told so', async () => {
    const broken = new ReadableStream({
      start(controller) {
        controller.enqueue(new TextEncoder().encode('{"a":'));
        controller.error(new Error('socket hang up'));
      },
    });
    expect(await problemOf(request(broken))).toMatchObject({ kind: 'invalid-body', status: 400 });
  });
});
