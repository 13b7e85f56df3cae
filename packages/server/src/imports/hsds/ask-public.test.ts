import { gzipSync } from 'node:zlib';
import { generate } from 'selfsigned';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { webhookReceiver, type ReceiverOptions, type WebhookReceiver } from '../../test-support/webhook-receiver.ts';
import { askPublic, type PublicSourceOptions } from './ask-public.ts';

const limits = { answerBytes: 50_000, totalBytes: 60_000, requests: 20 };
const open: WebhookReceiver[] = [];
let certificate: { key: string; cert: string };

beforeAll(async () => {
  const made = await generate([{ name: 'commonName', value: 'source.example' }], {
    extensions: [{ name: 'subjectAltName', altNames: [{ type: 2, value: 'source.example' }] }],
  });
  certificate = { key: made.private, cert: made.cert };
});
afterEach(async () => {
  await Promise.all(open.splice(0).map((source) => source.close()));
});

async function answering(
  answer: Parameters<WebhookReceiver['answer']>[0],
  options: ReceiverOptions = {},
): Promise<WebhookReceiver> {
  const source = await webhookReceiver(options);
  source.answer(answer);
  open.push(source);
  return source;
}

const never = new AbortController().signal;
const ask = (url: string, options: Partial<PublicSourceOptions> = {}, signal = never) =>
  askPublic({ allowPrivate: true, limits, ...options })(new URL(url), signal);
const to =
  (location: string, status = 302): Parameters<WebhookReceiver['answer']>[0] =>
  (response) =>
    response.writeHead(status, { Location: location }).end();

describe('asking an address that somebody named', () => {
  test('gets the answer as it is, and asks for it unpacked', async () => {
    const source = await answering((response) =>
      response.writeHead(200, { 'Content-Language': 'uk' }).end('{"name":"Бучанський центр"}'),
    );
    expect(await ask(`${source.url}?page=2`)).toEqual({
      status: 200,
      language: 'uk',
      body: '{"name":"Бучанський центр"}',
    });
    expect(source.requests).toMatchObject([
      { method: 'GET', url: '/events?page=2', headers: { 'accept-encoding': 'identity', accept: 'application/json' } },
    ]);
  });

  test.each([301, 302, 303, 307, 308])('follows a %d', async (status) => {
    const there = await answering((response) => response.end('[]'));
    const source = await answering(to(there.url, status));
    expect(await ask(source.url)).toMatchObject({ status: 200, body: '[]' });
  });

  test('follows no more redirects than somebody sensible makes', async () => {
    const source = await answering(to('/again'));
    await expect(ask(source.url)).rejects.toThrow('redirects again and again');
    expect(source.requests.length).toBeLessThan(10);
  });

  describe('that is public', () => {
    const isPublic = (address: string) => address === '127.0.0.2';
    const outside = () => ({
      allowPrivate: false,
      isPublic,
      certificateAuthority: certificate.cert,
      lookup: (name: string) =>
        Promise.resolve([{ address: name === 'source.example' ? '127.0.0.2' : '127.0.0.1', family: 4 }]),
    });

    test('reaches who has the certificate for the name', async () => {
      const source = await answering((response) => response.end('[]'), { host: '127.0.0.2', certificate });
      const url = `https://source.example:${source.port}/`;
      expect(await ask(url, outside())).toMatchObject({ status: 200 });
      await expect(ask(url, { ...outside(), certificateAuthority: undefined as never })).rejects.toThrow();
    });

    test('is not followed to where only this machine is, by whatever name', async () => {
      const inside = await answering((response) => response.end('secret'));
      for (const location of [
        `https://127.0.0.1:${inside.port}/`,
        `https://2130706433:${inside.port}/`,
        `https://[::ffff:127.0.0.1]:${inside.port}/`,
        `https://inside.example:${inside.port}/`,
        'https://169.254.169.254/latest/meta-data/',
        '//127.0.0.1/',
      ]) {
        const source = await answering(to(location), { host: '127.0.0.2', certificate });
        await expect(ask(`https://source.example:${source.port}/`, outside()), location).rejects.toThrow(
          'addresses of private networks and of this machine are not read',
        );
      }
      for (const location of [inside.url, 'ftp://source.example/', 'file:///etc/passwd']) {
        const source = await answering(to(location), { host: '127.0.0.2', certificate });
        await expect(ask(`https://source.example:${source.port}/`, outside()), location).rejects.toThrow('https://');
      }
      expect(inside.requests).toEqual([]);
    });

    test('is connected to where it was found when it was checked', async () => {
      const source = await answering((response) => response.end('[]'), { host: '127.0.0.2', certificate });
      const inside = await answering((response) => response.end('secret'), { certificate });
      const found = ['127.0.0.2', '127.0.0.1', '127.0.0.1'];
      const lookup = () => Promise.resolve([{ address: found.shift() ?? '', family: 4 }]);
      const url = (port: number) => `https://source.example:${port}/`;
      expect(await ask(url(source.port), { ...outside(), lookup })).toMatchObject({ body: '[]' });
      await expect(ask(url(inside.port), { ...outside(), lookup })).rejects.toThrow('are not read');
      expect(inside.requests).toEqual([]);
    });
  });

  test('leaves an answer that never ends', async () => {
    const ended = Promise.withResolvers<undefined>();
    const source = await answering((response) => {
      response.on('close', () => ended.resolve(undefined));
      const more = () => {
        if (!response.destroyed) response.write('x'.repeat(10_000), () => setImmediate(more));
      };
      more();
    });
    await expect(ask(source.url)).rejects.toThrow('is longer than 0 MB');
    await ended.promise;
  });

  test('leaves an answer that comes drop by drop when it is told to', async () => {
    const patience = new AbortController();
    const source = await answering((response) => {
      let drops = 0;
      const drip = () => {
        if (response.destroyed) return;
        if ((drops += 1) === 50) patience.abort();
        response.write(' ', () => setImmediate(drip));
      };
      drip();
    });
    await expect(ask(source.url, {}, patience.signal)).rejects.toThrow();
  });

  test('counts what all answers bring, and how often it asks', async () => {
    const source = await answering((response) => response.end('x'.repeat(20_000)));
    const asking = askPublic({ allowPrivate: true, limits });
    const once = () => asking(new URL(source.url), never);
    for (let count = 0; count < 3; count += 1) await once();
    await expect(once()).rejects.toThrow('This API has more than');
    const short = await answering((response) => response.end('[]'));
    const often = askPublic({ allowPrivate: true, limits: { ...limits, requests: 2 } });
    for (let count = 0; count < 2; count += 1) await often(new URL(short.url), never);
    await expect(often(new URL(short.url), never)).rejects.toThrow('asked more than 2 times');
    expect(short.requests).toHaveLength(2);
  });

  test('unpacks nothing', async () => {
    const source = await answering((response) =>
      response.writeHead(200, { 'Content-Encoding': 'gzip' }).end(gzipSync('[]')),
    );
    await expect(ask(source.url)).rejects.toThrow('answers compressed');
  });
});
