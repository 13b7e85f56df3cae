interface Running<T> {
  readonly result: Promise<T>;
  readonly controller: AbortController;
  waiting: number;
}

/** Requests under way. Who asks for the same as another shares its answer; the request ends when nobody waits for it any more. */
export class SharedRequests<T> {
  readonly #running = new Map<string, Running<T>>();

  /**
   * The result of the request that runs under `key`, or of the one that `start` begins.
   * @param signal ends the wait of this caller, with its reason; the others wait on
   */
  async share(key: string, signal: AbortSignal | undefined, start: (signal: AbortSignal) => Promise<T>): Promise<T> {
    const running = this.#running.get(key) ?? this.#start(key, start);
    running.waiting++;
    let leave: () => void = () => undefined;
    const left = new Promise<never>((_resolve, reject) => {
      leave = () => reject(signal?.reason as Error);
      signal?.addEventListener('abort', leave, { once: true });
    });
    try {
      return await (signal ? Promise.race([running.result, left]) : running.result);
    } finally {
      signal?.removeEventListener('abort', leave);
      running.waiting--;
      // One that is over is forgotten already, and to abort it would make an error for nobody: a tenth of a call's time.
      if (running.waiting === 0 && this.#forget(key, running)) running.controller.abort(signal?.reason);
    }
  }

  #start(key: string, start: (signal: AbortSignal) => Promise<T>): Running<T> {
    const controller = new AbortController();
    const running = { result: start(controller.signal), controller, waiting: 0 };
    this.#running.set(key, running);
    const forget = () => this.#forget(key, running);
    running.result.then(forget, forget);
    return running;
  }

  /** Says whether it was still known. */
  #forget(key: string, running: Running<T>): boolean {
    return this.#running.get(key) === running && this.#running.delete(key);
  }
}
