import { randomUUID } from 'node:crypto';
import { Webhook } from 'standardwebhooks';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { NOW } from '../test-support/fixed.ts';
import { endpointSecret, secretFingerprint, signedHeaders } from './signature.ts';

const master = Buffer.alloc(32, 7);
const other = Buffer.alloc(32, 8);
const id = randomUUID();
const body = '{"type":"service.updated","data":{"id":"ї"}}';
const headersAt = (endpoint: { secret_version: number; secret_rotated_at: Date | null }, now = NOW) =>
  signedHeaders(master, { id, ...endpoint }, { id: 'msg_1', body, now });
const secret = (version = 1) => endpointSecret(master, { endpointId: id, version });

// The library compares with the clock of the machine.
beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'], now: NOW }));
afterEach(() => void vi.useRealTimers());

describe('a signature', () => {
  test('is what the public library of Standard Webhooks makes and verifies', () => {
    const headers = headersAt({ secret_version: 1, secret_rotated_at: null });
    const library = new Webhook(secret());
    expect(headers).toEqual({
      'webhook-id': 'msg_1',
      'webhook-timestamp': String(NOW.getTime() / 1000),
      'webhook-signature': library.sign('msg_1', NOW, body),
    });
    expect(library.verify(body, headers)).toEqual(JSON.parse(body));
    expect(() => library.verify(`${body} `, headers)).toThrow();
    expect(() => library.verify(body, { ...headers, 'webhook-id': 'msg_2' })).toThrow();
    expect(() => new Webhook(secret(2)).verify(body, headers)).toThrow();
  });

  test('is made with both secrets for a day after a rotation, and with the new one from then on', () => {
    const rotated = { secret_version: 2, secret_rotated_at: NOW };
    const after = (hours: number) => {
      const now = new Date(NOW.getTime() + hours * 3_600_000);
      vi.setSystemTime(now);
      return headersAt(rotated, now);
    };
    const soon = after(23.9);
    expect(soon['webhook-signature']?.split(' ')).toHaveLength(2);
    for (const version of [1, 2]) expect(new Webhook(secret(version)).verify(body, soon)).toEqual(JSON.parse(body));
    const later = after(24);
    expect(new Webhook(secret(2)).verify(body, later)).toEqual(JSON.parse(body));
    expect(() => new Webhook(secret(1)).verify(body, later)).toThrow();
  });
});

describe('the secret of an endpoint', () => {
  test('has the form that Standard Webhooks gives it', () => {
    expect(secret()).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
  });

  test('is another one for each endpoint, version and master secret, and the same otherwise', () => {
    const name = { endpointId: id, version: 1 };
    const secrets = [
      endpointSecret(master, name),
      endpointSecret(master, { ...name, version: 2 }),
      endpointSecret(master, { ...name, endpointId: randomUUID() }),
      endpointSecret(other, name),
    ];
    expect(new Set(secrets).size).toBe(4);
    expect(endpointSecret(master, name)).toBe(secrets[0]);
  });

  test('cannot be seen in its fingerprint', () => {
    const name = { endpointId: id, version: 1 };
    const fingerprint = secretFingerprint(master, name);
    expect(fingerprint).not.toBe(secretFingerprint(other, name));
    const bytes = Buffer.from(secret().slice('whsec_'.length), 'base64');
    expect(bytes.includes(Buffer.from(fingerprint, 'base64url'))).toBe(false);
  });
});
