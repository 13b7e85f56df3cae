import { describe, expect, it, vi } from 'vitest';
import { handOver, takingOver } from './early-search.ts';

const url = 'https://api.example/v1/search?per_page=20';
const request = (language = 'uk') => new Request(url, { headers: { 'accept-language': language } });

describe('a search that the loader began', () => {
  it('is taken over once; the next time the network is asked', async () => {
    const fetch = vi.fn(() => Promise.resolve(new Response('network')));
    handOver({ url, language: 'uk', response: Promise.resolve(new Response('early')) });
    const taking = takingOver(fetch);
    expect(await (await taking(request())).text()).toBe('early');
    expect(await (await taking(request())).text()).toBe('network');
  });

  it('is of no use in another language', async () => {
    const fetch = vi.fn(() => Promise.resolve(new Response('network')));
    handOver({ url, language: 'en', response: Promise.resolve(new Response('early')) });
    expect(await (await takingOver(fetch)(request('uk'))).text()).toBe('network');
  });

  it('that failed is sent again', async () => {
    const fetch = vi.fn(() => Promise.resolve(new Response('network')));
    const response = Promise.reject(new TypeError('no network'));
    response.catch(() => undefined);
    handOver({ url, language: 'uk', response });
    expect(await (await takingOver(fetch)(request())).text()).toBe('network');
  });
});
