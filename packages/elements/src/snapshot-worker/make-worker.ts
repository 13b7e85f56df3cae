/** Makes the worker; throws where the page's policy refuses it. */
export type MakeWorker = () => Worker;

/** The name of the worker's file; the CDN build puts it here. Who bundles the kit has none, and reads on the page. */
const file = '__RK_SNAPSHOT_WORKER__';

/** Nothing where there can be no worker: browsers run those of the page's own origin alone, and so do strict policies. */
export function workerMaker(): MakeWorker | undefined {
  if (file.startsWith('__')) return undefined;
  const { href, origin } = new URL(file, import.meta.url);
  return origin === location.origin && 'Worker' in globalThis ? () => new Worker(href, { type: 'module' }) : undefined;
}
