import { deleteCopies, readCopy, writeCopy } from './copy-storage.ts';
import { emptyCopy, withoutOld } from './device-copy.ts';
import type { DeviceCopy } from './device-copy-types.ts';
import { type FinderSources, mayKeep } from './finder-sources.ts';

/** In memory: they are there also when the storage is blocked, as long as the page is open. */
const copies = new Map<string, Promise<DeviceCopy>>();
const cancelWriting = new Map<string, () => void>();

/** The copy that belongs to a finder: empty when there is none, nothing when none may be kept. Never rejects. */
export async function copyFor(sources: FinderSources): Promise<DeviceCopy | undefined> {
  const key = keyOf(sources);
  return key === undefined ? undefined : current(key, sources);
}

/** Changes the copy that belongs to a finder, and has the device keep it when nothing else is to be done. */
export async function changeCopy(sources: FinderSources, change: (copy: DeviceCopy) => DeviceCopy): Promise<void> {
  const key = keyOf(sources);
  if (key === undefined) return;
  // One change after another: each begins with what the one before has left.
  const changing = current(key, sources).then((copy) => ({ ...change(copy), at: sources.now() }));
  copies.set(key, changing);
  const changed = await changing;
  cancelWriting.get(key)?.();
  cancelWriting.set(
    key,
    whenIdle(() => void writeCopy(changed)),
  );
}

function keyOf({ host, baseUrl, language }: FinderSources): string | undefined {
  return baseUrl && mayKeep(host) ? `${baseUrl} ${language}` : undefined;
}

async function current(key: string, { now }: FinderSources): Promise<DeviceCopy> {
  const known = copies.get(key) ?? readCopy(key).then((copy) => copy ?? emptyCopy(key));
  copies.set(key, known);
  return withoutOld(await known, now()) ?? emptyCopy(key);
}

/** Lets go of everything that was kept, on the device and in memory. */
export async function clearCopies(): Promise<void> {
  for (const cancel of cancelWriting.values()) cancel();
  copies.clear();
  await deleteCopies();
}

/** Lets go of what is in memory, as leaving the page does. For tests. */
export function forgetCopies(): void {
  copies.clear();
}

function whenIdle(callback: () => void): () => void {
  // Safari has no requestIdleCallback.
  if ('requestIdleCallback' in window) {
    const handle = requestIdleCallback(callback, { timeout: 2_000 });
    return () => cancelIdleCallback(handle);
  }
  const timer = setTimeout(callback, 500);
  return () => clearTimeout(timer);
}
