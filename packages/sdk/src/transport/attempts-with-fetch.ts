import type { AttemptOutcome, AttemptPlan } from './attempts.ts';

/**
 * Attempts made by the platform's `fetch` alone: an eighth of ky's size, for pages on slow lines. Behaves as
 * `attemptsWithKy` does; the same tests hold for both.
 */
export async function attemptsWithFetch(plan: AttemptPlan): Promise<AttemptOutcome> {
  const deadline = performance.now() + plan.limits.totalTimeout;
  for (let retries = 0; ; retries++) {
    const outcome = await attemptOnce(plan, deadline);
    if (!outcome.failure || !plan.mayRepeat || retries === plan.limits.maxRetries) return outcome;
    try {
      if (!(await plan.waitForRetry(outcome.failure))) return outcome;
    } catch (cause) {
      return { failure: { timedOut: false, cause } };
    }
  }
}

async function attemptOnce(plan: AttemptPlan, deadline: number): Promise<AttemptOutcome> {
  const { signal, limits } = plan;
  const controller = new AbortController();
  const abort = () => controller.abort(signal?.reason);
  if (signal?.aborted) abort();
  signal?.addEventListener('abort', abort, { once: true });
  let timer: ReturnType<typeof setTimeout> | undefined;
  const time = { over: false };
  // Raced, since a `fetch` given by the caller may not heed the signal.
  const ended = new Promise<never>((_resolve, reject) => {
    controller.signal.addEventListener('abort', () => reject(controller.signal.reason as Error));
  });
  const within = <T>(milliseconds: number, work: Promise<T>): Promise<T> => {
    clearTimeout(timer);
    timer = setTimeout(
      () => {
        time.over = true;
        controller.abort();
      },
      Math.min(milliseconds, deadline - performance.now()),
    );
    return Promise.race([work, ended]);
  };
  try {
    const request = new Request(plan.url, { ...plan.init, signal: controller.signal });
    const response = await within(limits.timeout, plan.fetch(request));
    const text = await within(limits.totalTimeout, response.text());
    if (response.ok) return { response, text };
    return { failure: { response, body: parsed(text), timedOut: false, cause: undefined } };
  } catch (cause) {
    return { failure: { timedOut: time.over, cause: time.over ? undefined : cause } };
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', abort);
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text || undefined;
  }
}
