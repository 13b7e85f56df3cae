import { scriptAddress } from '../trusted-types/script-address.ts';

/** Makes the worker; throws where the page's policy refuses it. */
export type MakeWorker = () => Worker;

/** The name of the worker's file; the CDN build puts it here. Who bundles the kit has none, and reads on the page. */
const file = '__RK_SNAPSHOT_WORKER__';

/**
 * Nothing where there can be no worker: browsers run those of the page's own origin alone, and so do strict policies.
 *
 * @param base where the file is beside; given, so that bundlers do not look for a file of that name
 */
export function workerMaker(base: string = import.meta.url): MakeWorker | undefined {
  if (file.startsWith('__')) return undefined;
  const { href, origin } = new URL(file, base);
  if (origin !== location.origin || !('Worker' in globalThis)) return undefined;
  return () => new Worker(scriptAddress(href), { type: 'module' });
}
