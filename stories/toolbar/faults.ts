import { createFakeApi, type FaultName, faults } from '@resilience-kit/sdk/testing';

type Fetch = (request: Request, init?: RequestInit) => Promise<Response>;

/** The fault that the toolbar asks for; `undefined`: all goes well. */
export function chosenFault(globals: Readonly<Record<string, unknown>>): FaultName | undefined {
  return faults.find(({ name }) => name === globals['fault'])?.name;
}

/** Puts one of the SDK's faults between an element and an API, for as many requests as that fault is for. */
export function faulty(fetch: Fetch, name: FaultName): Fetch {
  let left = faults.find((fault) => fault.name === name)?.times ?? 1;
  return async (request, init) => {
    if (left <= 0) return fetch(request, init);
    left -= 1;
    const { origin, pathname } = new URL(request.url);
    const sent = new Request(request.clone(), init);
    const api = createFakeApi({ url: origin, routes: { [pathname]: () => fetch(sent) } });
    api.fail(name);
    return api.fetch(request, init);
  };
}

interface Fixture {
  readonly fetch: Fetch;
  readonly prepare?: unknown;
}

/**
 * A state as it begins under the fault of the toolbar. What the state does on its page it leaves undone: that would wait
 * for what the fault keeps from coming.
 */
export function underFault<State extends Fixture>(state: State, globals: Readonly<Record<string, unknown>>): State {
  const name = chosenFault(globals);
  return name ? { ...state, fetch: faulty(state.fetch, name), prepare: () => Promise.resolve() } : state;
}
