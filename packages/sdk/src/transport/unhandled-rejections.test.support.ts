import { here } from '../runtimes/runtime.test.support.ts';

interface Watched {
  readonly reasons: unknown[];
  readonly stop: () => void;
}

/** Writes down the reasons of promises that reject while nobody waits for them, as each platform tells of them. */
export function watchUnhandledRejections(): Watched {
  return 'process' in globalThis && typeof process.on === 'function' ? watchProcess() : watchGlobal();
}

function watchProcess(): Watched {
  const reasons: unknown[] = [];
  const note = (reason: unknown) => void reasons.push(reason);
  process.on('unhandledRejection', note);
  return { reasons, stop: () => void process.off('unhandledRejection', note) };
}

type RejectionEvent = Event & { readonly promise: Promise<unknown>; readonly reason: unknown };

function watchGlobal(): Watched {
  const rejected = new Map<Promise<unknown>, unknown>();
  const note = (event: Event) => {
    const { promise, reason } = event as RejectionEvent;
    rejected.set(promise, reason);
  };
  // workerd tells of a body that breaks or is aborted even where each `read` of it is waited for, and takes it back at once.
  const takeBack = (event: Event) => void rejected.delete((event as RejectionEvent).promise);
  addEventListener('unhandledrejection', note);
  if (here === 'workerd') addEventListener('rejectionhandled', takeBack);
  return {
    get reasons() {
      return [...rejected.values()];
    },
    stop: () => {
      removeEventListener('unhandledrejection', note);
      removeEventListener('rejectionhandled', takeBack);
    },
  };
}
