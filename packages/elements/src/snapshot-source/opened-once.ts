import type { SnapshotOptions } from '@resilience-kit/sdk/snapshot';
import type { Sources } from './snapshot-source.ts';

/** A way to open snapshots that opens each once for all elements of a kind on the page. */
export function openedOnce<Opened>(
  open: (url: string, options: SnapshotOptions) => Opened,
): (sources: Sources) => Opened {
  const opened = new WeakMap<Sources['fetch'], Map<string, Opened>>();
  return ({ snapshot: url, language, fetch, now }) => {
    const shared = opened.get(fetch) ?? new Map<string, Opened>();
    opened.set(fetch, shared);
    const key = `${language} ${url}`;
    const snapshot = shared.get(key) ?? open(url, { language, fetch, now: () => new Date(now()) });
    shared.set(key, snapshot);
    return snapshot;
  };
}
