/// <reference lib="esnext.disposable" preserve="true" />

/** Puts back what was replaced. With `using restore = api.install()` it does so by itself at the end of the block. */
export interface Restore {
  (): void;
  [Symbol.dispose](): void;
}

type Fetch = typeof globalThis.fetch;

/** Sends what goes to the origin of `url` to `fetch` in place of the network, for as long as it is not restored. */
export function installFetch(url: string, fetch: Fetch): Restore {
  const { origin } = new URL(url);
  const former = globalThis.fetch;
  const replaced: Fetch = (input, init) => {
    const address = input instanceof Request ? input.url : String(input);
    const isForApi = new URL(address, 'relative:').origin === origin;
    return isForApi ? fetch(input, init) : former(input, init);
  };
  globalThis.fetch = replaced;
  const restore = () => {
    if (globalThis.fetch === replaced) globalThis.fetch = former;
  };
  return Object.assign(restore, { [Symbol.dispose]: restore });
}
