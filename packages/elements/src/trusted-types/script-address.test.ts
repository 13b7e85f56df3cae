import { afterEach, expect, it, vi } from 'vitest';

afterEach(() => {
  vi.unstubAllGlobals();
  vi.resetModules();
});

const address = 'https://cdn.example/snapshot-worker-a1B2c3.js';
const load = async () => (await import('./script-address.ts')).scriptAddress;

it('an address is a text where the platform asks for no more', async () => {
  vi.stubGlobal('trustedTypes', undefined);
  expect((await load())(new URL(address))).toBe(address);
});

it('an address comes from one policy of ours, however often one is needed', async () => {
  const createPolicy = vi.fn((_: string, rules: { createScriptURL(text: string): string }) => ({
    createScriptURL: (text: string) => ({ trusted: rules.createScriptURL(text) }),
  }));
  vi.stubGlobal('trustedTypes', { createPolicy });
  const scriptAddress = await load();
  scriptAddress(address);
  expect(scriptAddress(address)).toEqual({ trusted: address });
  expect(createPolicy).toHaveBeenCalledExactlyOnceWith('resilience-kit', expect.anything());
});

it('an address stays a text on a page that does not allow the policy', async () => {
  vi.stubGlobal('trustedTypes', {
    createPolicy: () => {
      throw new TypeError('Policy "resilience-kit" disallowed.');
    },
  });
  expect((await load())(address)).toBe(address);
});
