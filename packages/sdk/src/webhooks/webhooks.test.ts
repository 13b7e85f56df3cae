import { Webhook } from 'standardwebhooks';
import { afterEach, beforeEach, describe, expect, expectTypeOf, it, vi } from 'vitest';
import { ResilienceError } from '../index.ts';
import { failureOf, scriptedServer } from '../transport/scripted-server.test.support.ts';
import { testHeaders, verify, type WebhookEvent, WebhookVerificationError } from './index.ts';

const NOW = new Date('2026-03-18T10:00:00+02:00');
const secretOf = (seed: number) => `whsec_${Buffer.alloc(32, seed).toString('base64')}`;
const secret = secretOf(7);
const payload = {
  type: 'service.relocated',
  timestamp: '2026-03-18T08:00:00.000Z',
  data: { resource: 'service', id: 's-1', service_at_location_id: 'l-1', note: 'Переїхали до Бучі' },
};
const body = JSON.stringify(payload);
const bytes = new TextEncoder().encode(body);
const at = (seconds: number) => new Date(NOW.getTime() + seconds * 1000);
const signed = (options: { id?: string; now?: Date } = {}) =>
  testHeaders(body, secret, { now: NOW, id: 'msg_1', ...options });
const codeOf = async (promise: Promise<unknown>) => {
  const error = await failureOf(promise);
  if (!(error instanceof WebhookVerificationError)) throw error;
  return error.code;
};

// The public library compares with the clock of the machine.
beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'], now: NOW }));
afterEach(() => void vi.useRealTimers());

describe('a message', () => {
  it('that the public library signs is verified, and gives its event with the id it is known by', async () => {
    const headers = {
      'webhook-id': 'msg_1',
      'webhook-timestamp': String(NOW.getTime() / 1000),
      'webhook-signature': new Webhook(secret).sign('msg_1', NOW, body),
    };
    expect(await verify(body, headers, secret)).toEqual({ ...payload, id: 'msg_1' });
  });

  it('whose headers are made here is verified by the public library', async () => {
    const headers = await signed();
    expect(new Webhook(secret).verify(body, headers)).toEqual(payload);
    expect(headers['webhook-signature']).toBe(new Webhook(secret).sign('msg_1', NOW, body));
    const { 'webhook-id': one } = await testHeaders(body, secret);
    const { 'webhook-id': other } = await testHeaders(body, secret);
    expect(one).toMatch(/^msg_[0-9a-f-]{36}$/);
    expect(other).not.toBe(one);
  });

  it.each<[string, string | Uint8Array | ArrayBuffer]>([
    ['text', body],
    ['bytes', bytes],
    ['part of a larger buffer', new Uint8Array([0, 0, ...bytes, 0]).subarray(2, 2 + bytes.length)],
    ["Node's Buffer", Buffer.from(body)],
    ['an ArrayBuffer', bytes.slice().buffer],
  ])('may be %s', async (_what, given) => {
    expect(await verify(given, await signed(), secret)).toMatchObject(payload);
  });

  it.each<[string, (headers: Record<string, string>) => Headers | Record<string, string | string[] | undefined>]>([
    ['Headers', (headers) => new Headers(headers)],
    [
      'a record in another case',
      (headers) => Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toUpperCase(), value])),
    ],
    ['lists', (headers) => Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, [value]]))],
  ])('may come with %s', async (_what, given) => {
    expect(await verify(body, given(await signed()), secret)).toMatchObject(payload);
  });

  it('is taken from a real request', async () => {
    vi.useRealTimers();
    const received = new Promise<WebhookEvent>((resolve, reject) => {
      void scriptedServer((request, response) => {
        verify(Buffer.from(request.body), request.headers, secret).then(resolve, reject);
        response.end();
      }).then(async ({ url }) => fetch(url, { method: 'POST', body, headers: await testHeaders(body, secret) }));
    });
    expect(await received).toMatchObject(payload);
  });

  it('is refused when one byte of it, its id or its time is another', async () => {
    const headers = await signed();
    for (let index = 0; index < bytes.length; index += 7) {
      const tampered = bytes.slice();
      tampered[index] = (tampered[index] ?? 0) ^ 1;
      expect(await codeOf(verify(tampered, headers, secret))).toBe('no_match');
    }
    expect(await codeOf(verify(`${body} `, headers, secret))).toBe('no_match');
    expect(await codeOf(verify(body, { ...headers, 'webhook-id': 'msg_2' }, secret))).toBe('no_match');
    const later = String(NOW.getTime() / 1000 + 1);
    expect(await codeOf(verify(body, { ...headers, 'webhook-timestamp': later }, secret))).toBe('no_match');
  });

  it.each(['', 'v1', 'v1,', 'v1,AAAA', 'v1,!!!', 'v1a,', 'v2,'])(
    'is refused with the signature %j in the place of the right one',
    async (wrong) => {
      const headers = await signed();
      const right = headers['webhook-signature'];
      const others = [wrong, right.slice(0, -4), right.replace('v1,', 'v1a,'), `${right.slice(0, -1)}A`];
      for (const other of others) {
        const expected = other === '' ? 'missing_header' : 'no_match';
        expect(await codeOf(verify(body, { ...headers, 'webhook-signature': other }, secret))).toBe(expected);
      }
    },
  );
});

describe('the clock', () => {
  it.each([
    [300, undefined],
    [301, 'too_old'],
    [-300, undefined],
    [-301, 'too_new'],
  ])('may be %i s ahead of the sender: %s', async (seconds, code) => {
    const verified = verify(body, await signed(), secret, { now: at(seconds) });
    if (code) expect(await codeOf(verified)).toBe(code);
    else expect(await verified).toMatchObject(payload);
  });

  it('counts whole seconds, as the sender does', async () => {
    expect(await verify(body, await signed(), secret, { now: at(300.9) })).toMatchObject(payload);
  });

  it('has the tolerance that is asked for', async () => {
    const headers = await signed();
    expect(await verify(body, headers, secret, { now: at(10), tolerance: 10 })).toMatchObject(payload);
    expect(await codeOf(verify(body, headers, secret, { now: at(11), tolerance: 10 }))).toBe('too_old');
    expect(await verify(body, headers, secret, { now: NOW, tolerance: 0 })).toMatchObject(payload);
    expect(await codeOf(verify(body, headers, secret, { now: at(1), tolerance: Number.NaN }))).toBe('too_old');
  });

  it('is compared before anything that takes time, and the message says how far it is off', async () => {
    const error = await failureOf(verify('tampered', await signed(), secret, { now: at(-4000) }));
    expect(error).toMatchObject({ code: 'too_new', message: expect.stringContaining('4000 s') as string });
  });

  it.each(['soon', '1e9', '-5', '1773820800.5', '99999999999999'])('cannot be compared with %j', async (timestamp) => {
    const headers = { ...(await signed()), 'webhook-timestamp': timestamp };
    expect(await codeOf(verify(body, headers, secret))).toBe('missing_header');
  });
});

describe('a message that is sent again', () => {
  it('within the tolerance is the same event with the same id, by which the receiver knows it', async () => {
    const headers = await signed();
    const first = await verify(body, headers, secret);
    expect(await verify(body, headers, secret, { now: at(60) })).toEqual(first);
  });

  it('later is refused', async () => {
    expect(await codeOf(verify(body, await signed(), secret, { now: at(24 * 3600) }))).toBe('too_old');
  });
});

describe('secrets', () => {
  it('may be several while one is replaced by another, on either side', async () => {
    const [before, after, stranger] = [secretOf(1), secretOf(2), secretOf(3)];
    const both = await testHeaders(body, [after, before], { now: NOW });
    expect(both['webhook-signature'].split(' ')).toHaveLength(2);
    for (const known of [before, after, [stranger, before]]) {
      expect(await verify(body, both, known)).toMatchObject(payload);
    }
    expect(await codeOf(verify(body, both, stranger))).toBe('no_match');
    const old = await testHeaders(body, before, { now: NOW });
    expect(await verify(body, old, [after, before])).toMatchObject(payload);
    expect(await codeOf(verify(body, old, [after]))).toBe('no_match');
    for (const one of [before, after]) expect(new Webhook(one).verify(body, both)).toEqual(payload);
  });

  it('verify beside signatures of other kinds, and when a proxy joined the headers with a comma', async () => {
    const { 'webhook-signature': right, ...headers } = await signed();
    for (const all of [`v1a,AAAA v2,BBBB ${right}`, `${right}, v1,AAAA`, `v1,AAAA, ${right}`, `  ${right}  `]) {
      expect(await verify(body, { ...headers, 'webhook-signature': all }, secret)).toMatchObject(payload);
    }
  });

  it.each<[string, string | string[] | undefined]>([
    ['missing', undefined],
    ['empty', ''],
    ['an empty list', []],
    ['no base64', 'whsec_(not a secret, but long enough to be one)'],
    ['cut short', secret.slice(0, 20)],
    ['one good, one bad', [secret, 'whsec_']],
  ])('that are %s are told at once, without showing them', async (_what, wrong) => {
    const headers = await signed();
    const error = await failureOf(verify(body, headers, wrong));
    expect(error).toMatchObject({ code: 'bad_secret' });
    expect(error.message).not.toContain(secret.slice(6, 20));
    expect(error.message).not.toContain('(not a');
  });

  it('may end in the line end of the file they come from, and lack their prefix', async () => {
    expect(await verify(body, await signed(), `${secret}\n`)).toMatchObject(payload);
    expect(await verify(body, await signed(), secret.slice('whsec_'.length))).toMatchObject(payload);
  });
});

describe('what is no message', () => {
  it.each(['webhook-id', 'webhook-timestamp', 'webhook-signature'])('lacks the header %s', async (name) => {
    const { [name]: _left, ...headers } = (await signed()) as Record<string, string>;
    const error = await failureOf(verify(body, headers, secret));
    expect(error).toMatchObject({ code: 'missing_header', message: expect.stringContaining(name) as string });
    expect(await codeOf(verify(body, { ...headers, [name]: '  ' }, secret))).toBe('missing_header');
    expect(await codeOf(verify(body, new Headers(headers), secret))).toBe('missing_header');
  });

  it('was parsed before: the error says what to give instead', async () => {
    const error = await failureOf(verify(payload as unknown as string, await signed(), secret));
    expect(error).toMatchObject({ code: 'not_json', message: expect.stringContaining('express.raw') as string });
  });

  it.each(['', 'hello', '[]', 'null', '{}', '{"type":1}', Uint8Array.of(0xff, 0xfe)])(
    'is signed, but no event: %j',
    async (wrong) => {
      expect(await codeOf(verify(wrong, await testHeaders(wrong, secret), secret))).toBe('not_json');
    },
  );

  it('is told by an error of the SDK that holds nothing of the body', async () => {
    const error = await failureOf(verify(`${body} `, await signed(), secret));
    expect(error).toBeInstanceOf(ResilienceError);
    expect(error).toMatchObject({ name: 'WebhookVerificationError', retryable: false });
    expect(JSON.stringify(error) + error.message + String(error.stack)).not.toContain('Буч');
  });
});

it('is typed by its type', () => {
  const read = (event: WebhookEvent) => {
    if (event.type === 'intake.received') {
      expectTypeOf(event.data.submission_id).toEqualTypeOf<string>();
      expectTypeOf(event.data.resource).toEqualTypeOf<'intake'>();
    } else if (event.type === 'service.relocated') {
      expectTypeOf(event.data.service_at_location_id).toEqualTypeOf<string>();
    } else if (event.type === 'figure.published') {
      expectTypeOf(event.data.url).toEqualTypeOf<string | undefined>();
    }
    // @ts-expect-error there is no such type
    return event.type === 'service.eaten';
  };
  expect(read({ ...payload, id: 'msg_1' } as WebhookEvent)).toBe(false);
});
