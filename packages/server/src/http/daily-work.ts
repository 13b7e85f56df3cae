const CHECK_EVERY_MILLISECONDS = 3_600_000;

/**
 * Does the work now and looks every hour whether it is due again; a failure is reported and the next look tries anew.
 *
 * @returns stops looking, and resolves when work that is under way has ended
 */
export function startDailyWork(work: () => Promise<void>, report: (error: unknown) => void): () => Promise<void> {
  let running: Promise<void> | undefined;
  const look = () => {
    running ??= work()
      .catch(report)
      .finally(() => (running = undefined));
  };
  look();
  const timer = setInterval(look, CHECK_EVERY_MILLISECONDS);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await running;
  };
}
