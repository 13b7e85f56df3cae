import { type IncomingHttpHeaders, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it, onTestFinished } from 'vitest';
import { testHeaders, verify, type WebhookEvent } from './index.ts';

it('a message is taken from a real request as Node gives it', async () => {
  const secret = `whsec_${Buffer.alloc(32, 7).toString('base64')}`;
  const payload = {
    type: 'service.relocated',
    timestamp: new Date().toISOString(),
    data: { note: 'Переїхали до Бучі' },
  };
  const body = JSON.stringify(payload);
  const received = new Promise<WebhookEvent>((resolve, reject) => {
    const server = createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        const headers: IncomingHttpHeaders = request.headers;
        verify(Buffer.concat(chunks), headers, secret).then(resolve, reject);
        response.end();
      });
    }).listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      void testHeaders(body, secret).then((headers) =>
        fetch(`http://127.0.0.1:${port}`, { method: 'POST', body, headers }),
      );
    });
    onTestFinished(() => void server.close());
  });
  expect(await received).toMatchObject(payload);
});
