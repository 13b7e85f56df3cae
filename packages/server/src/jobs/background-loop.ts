export interface BackgroundLoop {
  /** Looks at once instead of at the next turn. */
  lookNow(): void;
  /** Looks no more; resolves when a look that is under way has ended. */
  stop(): Promise<void>;
}

export interface BackgroundLoopOptions {
  /** Looks for work and does it, or starts it. */
  look: () => Promise<void>;
  /** From the end of one look to the beginning of the next. */
  everyMilliseconds: number;
  /** Told of the first of several failures in a row: while the database is away each look fails. */
  report: (error: unknown) => void;
}

/** Looks for work now and again and again, one look at a time. It does not keep the process alive. */
export function startLoop({ look, everyMilliseconds, report }: BackgroundLoopOptions): BackgroundLoop {
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> | undefined;
  let isWantedAgain = false;
  let isFailing = false;
  let isStopped = false;

  const lookOnce = async () => {
    try {
      await look();
      isFailing = false;
    } catch (error) {
      if (!isFailing) report(error);
      isFailing = true;
    }
  };
  const lookNow = () => {
    if (isStopped) return;
    if (running) {
      isWantedAgain = true;
      return;
    }
    clearTimeout(timer);
    running = lookOnce().then(() => {
      running = undefined;
      const soon = isWantedAgain;
      isWantedAgain = false;
      if (soon) lookNow();
      else if (!isStopped) timer = setTimeout(lookNow, everyMilliseconds).unref();
    });
  };
  lookNow();
  return {
    lookNow,
    stop: async () => {
      isStopped = true;
      clearTimeout(timer);
      await running;
    },
  };
}
