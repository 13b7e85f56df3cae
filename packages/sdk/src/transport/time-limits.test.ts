import { expect, it, onTestFinished, vi } from 'vitest';
import { AbortError, TimeoutError } from '../index.ts';
import { aTransport, call, failureOf } from './scripted-server.test.support.ts';

it('a program that was busy for longer than a call may take gets an error, and no warning of the platform', async () => {
  const warnings: Error[] = [];
  const warned = (warning: Error) => void warnings.push(warning);
  process.on('warning', warned);
  onTestFinished(() => void process.off('warning', warned));
  const fetch = () => {
    const began = performance.now();
    while (performance.now() - began < 30);
    return Promise.resolve(new Response(new ReadableStream({ pull: () => new Promise(() => undefined) })));
  };
  const transport = aTransport({ baseUrl: 'https://api.example', fetch, totalTimeout: 10, retry: 0 });
  expect(await failureOf(transport.request(call))).toBeInstanceOf(TimeoutError);
  await new Promise(setImmediate);
  expect(warnings).toEqual([]);
});

it('a call that was ended in a pause which did not heed it is not sent again', async () => {
  const controller = new AbortController();
  const fetch = vi
    .fn(() => new Promise<Response>(() => undefined))
    .mockImplementationOnce(() => Promise.resolve(new Response('', { status: 503 })));
  const pause = () => {
    controller.abort();
    return Promise.resolve();
  };
  const transport = aTransport({ baseUrl: 'https://api.example', fetch, timing: { pause }, timeout: 60_000 });
  const error = await failureOf(
    transport.stream({ operation: 'getService', path: [], options: { signal: controller.signal } }),
  );
  expect(error).toBeInstanceOf(AbortError);
});
