import type { Sources } from '../snapshot-source/snapshot-source.ts';
import type { Answer, Question, ReadSnapshot, SnapshotMethod } from './messages.ts';

interface Waiting {
  readonly resolve: (found: unknown) => void;
  readonly reject: (error: unknown) => void;
}

/** Asks one worker, also for several finders at a time. */
export class RemoteSnapshot {
  /** The worker was refused, could not be loaded, or has broken down. */
  isBroken = false;
  private readonly worker: Worker;
  private readonly waiting = new Map<number, Waiting>();
  private last = 0;

  constructor(worker: Worker) {
    this.worker = worker;
    worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
      const waiting = this.waiting.get(data.number);
      this.waiting.delete(data.number);
      if ('found' in data) waiting?.resolve(data.found);
      else waiting?.reject(Object.assign(new Error(data.failure.message), data.failure));
    });
    const breakDown = (event: Event) => {
      // It is dealt with: nothing for the console of the page.
      event.preventDefault();
      this.isBroken = true;
      for (const { reject } of this.waiting.values()) reject(new Error('The worker has broken down.'));
      this.waiting.clear();
    };
    worker.addEventListener('error', breakDown);
    worker.addEventListener('messageerror', breakDown);
  }

  /** The snapshot of a finder. Its answers and errors are those that it would give on the page. */
  reader(sources: Sources): ReadSnapshot {
    const ask =
      (method: SnapshotMethod) =>
      (...asked: unknown[]) =>
        this.ask(method, asked, sources);
    return {
      manifest: ask('manifest'),
      search: { list: ask('search.list') },
      places: { list: ask('places.list'), retrieve: ask('places.retrieve') },
      hotlines: { list: ask('hotlines.list') },
      taxonomyTerms: { list: ask('taxonomyTerms.list') },
      serviceAtLocations: { retrieve: ask('serviceAtLocations.retrieve') },
    } as ReadSnapshot;
  }

  end(): void {
    this.worker.terminate();
  }

  private ask(method: SnapshotMethod, asked: unknown[], sources: Sources): Promise<unknown> {
    const signal = asked.map((options) => (options as { signal?: unknown } | undefined)?.signal).find(isSignal);
    const parameters = asked.filter((options) => !isSignal((options as { signal?: unknown } | undefined)?.signal));
    return new Promise((resolve, reject) => {
      if (this.isBroken) {
        reject(new Error('The worker has broken down.'));
        return;
      }
      const number = ++this.last;
      const abort = () => {
        this.waiting.delete(number);
        reject(Object.assign(new Error('The call was ended by its signal.'), { code: 'aborted' }));
      };
      if (signal?.aborted) {
        abort();
        return;
      }
      signal?.addEventListener('abort', abort, { once: true });
      this.waiting.set(number, { resolve, reject });
      const { snapshot: url, language, now } = sources;
      this.worker.postMessage({ number, url, language, now: now(), method, parameters } satisfies Question);
    });
  }
}

function isSignal(value: unknown): value is AbortSignal {
  return value instanceof AbortSignal;
}
