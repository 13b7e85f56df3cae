import { generate } from 'selfsigned';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { webhookReceiver, type ReceiverOptions, type WebhookReceiver } from '../test-support/webhook-receiver.ts';
import { httpSender, type SenderOptions } from './send.ts';

const request = { headers: { 'webhook-id': 'msg_1' }, body: '{"a":"ї"}' };
const open: WebhookReceiver[] = [];
let certificate: { key: string; cert: string };

beforeAll(async () => {
  const made = await generate([{ name: 'commonName', value: 'hooks.example' }], {
    extensions: [{ name: 'subjectAltName', altNames: [{ type: 2, value: 'hooks.example' }] }],
  });
  certificate = { key: made.private, cert: made.cert };
});
afterEach(async () => {
  await Promise.all(open.splice(0).map((receiver) => receiver.close()));
});

async function receiving(options: ReceiverOptions = {}): Promise<WebhookReceiver> {
  const receiver = await webhookReceiver(options);
  open.push(receiver);
  return receiver;
}

const send = (url: string, options: SenderOptions = {}) =>
  httpSender({ allowPrivate: true, ...options })({ url, ...request });
const at =
  (address: string, family = 4) =>
  () =>
    Promise.resolve([{ address, family }]);

describe('sending', () => {
  test('posts the body as it is, with the headers, and tells the status', async () => {
    const receiver = await receiving();
    receiver.answer(202);
    expect(await send(`${receiver.url}?a=1`)).toMatchObject({ status: 202 });
    expect(receiver.requests).toMatchObject([
      {
        method: 'POST',
        url: '/events?a=1',
        body: request.body,
        headers: { 'webhook-id': 'msg_1', 'content-type': 'application/json', 'content-length': '10' },
      },
    ]);
  });

  test('goes over HTTPS to who has the certificate for the name, at the address that was found', async () => {
    const receiver = await receiving({ certificate });
    const url = `https://hooks.example:${receiver.port}/`;
    const trusting = { lookup: at('127.0.0.1'), certificateAuthority: certificate.cert };
    expect(await send(url, trusting)).toMatchObject({ status: 204 });
    expect(receiver.requests[0]?.headers.host).toBe(`hooks.example:${receiver.port}`);
    expect(await send(url, { lookup: at('127.0.0.1') })).toEqual({ fault: 'certificate' });
    expect(await send(url.replace('hooks', 'other'), trusting)).toEqual({ fault: 'certificate' });
    expect(receiver.requests).toHaveLength(1);
  });

  test('connects to the address that was checked, though the name means another a moment later', async () => {
    const checked = await receiving({ host: '127.0.0.2' });
    const answers = ['127.0.0.2', '127.0.0.1', '127.0.0.1'];
    let asked = 0;
    const lookup = () => Promise.resolve([{ address: answers[asked++] ?? '', family: 4 }]);
    expect(await send(`http://hooks.example:${checked.port}/`, { lookup })).toMatchObject({ status: 204 });
    expect(asked).toBe(1);
  });

  test('refuses a name that has come to mean a private address, before anything is sent', async () => {
    const receiver = await receiving({ certificate });
    const rules = { allowPrivate: false, certificateAuthority: certificate.cert };
    const url = `https://hooks.example:${receiver.port}/`;
    expect(await send(url, { ...rules, lookup: at('127.0.0.1') })).toEqual({ fault: 'refused_address' });
    expect(await send(`https://127.0.0.1:${receiver.port}/`, rules)).toEqual({ fault: 'refused_address' });
    expect(await send(`http://hooks.example:${receiver.port}/`, rules)).toEqual({ fault: 'refused_address' });
    expect(receiver.requests).toEqual([]);
  });

  test('does not follow redirects', async () => {
    const [receiver, inside] = [await receiving(), await receiving()];
    receiver.answer((response) => response.writeHead(307, { Location: inside.url }).end());
    expect(await send(receiver.url)).toMatchObject({ status: 307 });
    expect(inside.requests).toEqual([]);
  });

  test('reads nothing of an answer but its head', async () => {
    const receiver = await receiving();
    const ended = Promise.withResolvers<undefined>();
    receiver.answer((response) => {
      response.on('close', () => ended.resolve(undefined));
      response.writeHead(200);
      response.write('the beginning of something that never ends');
    });
    expect(await send(receiver.url)).toMatchObject({ status: 200 });
    await ended.promise;
  });

  test('tells when the endpoint wants to be left alone', async () => {
    const receiver = await receiving();
    receiver.answer((response) => response.writeHead(429, { 'Retry-After': '120' }).end());
    expect(await send(receiver.url)).toEqual({ status: 429, retryAfter: '120' });
  });

  test.each<[string, (receiver: WebhookReceiver) => void, string]>([
    ['no answer', (receiver) => receiver.answer(() => undefined), 'timeout'],
    ['a connection that breaks', (receiver) => receiver.answer((response) => response.destroy()), 'connection'],
    [
      'what is not HTTP',
      (receiver) => receiver.answer((response) => response.socket?.end('SSH-2.0-OpenSSH\r\n\r\n')),
      'malformed_answer',
    ],
    [
      'headers without end',
      (receiver) =>
        receiver.answer((response) => response.socket?.write(`HTTP/1.1 200 OK\r\nX: ${'x'.repeat(100_000)}`)),
      'malformed_answer',
    ],
    [
      'another protocol',
      (receiver) =>
        receiver.answer((response) =>
          response.socket?.write('HTTP/1.1 101 Switching Protocols\r\nConnection: upgrade\r\nUpgrade: x\r\n\r\n'),
        ),
      'connection',
    ],
  ])('takes %s for a failure', async (_, behave, fault) => {
    const receiver = await receiving();
    behave(receiver);
    expect(await send(receiver.url, { withinMilliseconds: 300 })).toEqual({ fault });
  });

  test('takes nobody at the address, and no address, for failures', async () => {
    const receiver = await receiving();
    await receiver.close();
    open.length = 0;
    expect(await send(receiver.url)).toEqual({ fault: 'connection' });
    const unknown = () => Promise.reject(new Error('ENOTFOUND'));
    expect(await send('https://hooks.example/', { lookup: unknown })).toEqual({ fault: 'unknown_name' });
    const endless = () => new Promise<never>(() => undefined);
    expect(await send('https://hooks.example/', { lookup: endless, withinMilliseconds: 20 })).toEqual({
      fault: 'timeout',
    });
  });
});
