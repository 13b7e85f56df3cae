import { FinderStore, type FinderState } from '@resilience-kit/elements/headless';
import { pageClient } from '@resilience-kit/sdk/page-client';
import { useEffect, useState, useSyncExternalStore } from 'react';

/** A finder on an API, and its state of the moment: the component is rendered anew with each one. */
export function useFinder(baseUrl: string): { store: FinderStore; state: FinderState } {
  const [store] = useState(() => {
    const fetch = (request: Request) => globalThis.fetch(request);
    return new FinderStore({ client: pageClient({ baseUrl, language: 'uk', fetch }) });
  });
  useEffect(() => {
    store.start();
    return () => store.stop();
  }, [store]);
  const state = useSyncExternalStore(
    (listener) => store.subscribe(listener),
    () => store.state,
  );
  return { store, state };
}
