import { openSnapshot, type Snapshot } from '@resilience-kit/sdk/snapshot';
import type { Sources } from './snapshot-source.ts';

const opened = new WeakMap<Sources['fetch'], Map<string, Snapshot>>();

/** The snapshot, opened once for all elements of a kind on the page. */
export function sharedSnapshot({ snapshot: url, language, fetch, now }: Sources): Snapshot {
  const shared = opened.get(fetch) ?? new Map<string, Snapshot>();
  opened.set(fetch, shared);
  const key = `${language} ${url}`;
  const snapshot = shared.get(key) ?? openSnapshot(url, { language, fetch, now: () => new Date(now()) });
  shared.set(key, snapshot);
  return snapshot;
}
