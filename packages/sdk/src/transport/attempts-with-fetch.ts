import { type AttemptOutcome, type AttemptPlan, isAnswer } from './attempts.ts';
import { readText } from './read-text.ts';

/**
 * Attempts made by the platform's `fetch` alone: what clients use without another word. A call takes a third less time than with
 * ky, and a page loads nothing for it. Behaves as `attemptsWithKy` does; the same tests hold for both.
 */
export async function attemptsWithFetch(plan: AttemptPlan): Promise<AttemptOutcome> {
  const deadline = performance.now() + plan.limits.totalTimeout;
  for (let retries = 0; ; retries++) {
    const outcome = await attemptOnce(plan, deadline);
    if (!outcome.failure || !plan.mayRepeat || retries === plan.limits.retry) return outcome;
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
  let timer: ReturnType<typeof setTimeout> | undefined;
  const time = { over: false };
  // Raced, since a `fetch` given by the caller may not heed the signal.
  let end: () => void = () => undefined;
  const ended = new Promise<never>((_resolve, reject) => {
    end = () => reject(controller.signal.reason as Error);
    controller.signal.addEventListener('abort', end);
  });
  const abort = () => controller.abort(signal?.reason);
  if (signal?.aborted) abort();
  signal?.addEventListener('abort', abort, { once: true });
  const within = <T>(milliseconds: number, work: Promise<T>): Promise<T> => {
    clearTimeout(timer);
    timer = setTimeout(
      () => {
        time.over = true;
        controller.abort();
      },
      // Node warns of a negative time.
      Math.max(0, Math.min(milliseconds, deadline - performance.now())),
    );
    return Promise.race([work, ended]);
  };
  try {
    const request = new Request(plan.url, { ...plan.init, signal: controller.signal });
    const response = await within(limits.timeout, plan.fetch(request));
    if (plan.asStream && response.ok) return { response, text: '' };
    const text = await within(limits.totalTimeout, readText(response, limits.largestAnswer));
    if (isAnswer(response)) return { response, text };
    return { failure: { response, body: parsed(text), timedOut: false, cause: undefined } };
  } catch (cause) {
    return { failure: { timedOut: time.over, cause: time.over ? undefined : cause } };
  } finally {
    clearTimeout(timer);
    // The platform keeps the signal of a request, and with it an error and all that its stack remembers.
    controller.signal.removeEventListener('abort', end);
    // What is read piece by piece can be ended until its end.
    if (!plan.asStream) signal?.removeEventListener('abort', abort);
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text || undefined;
  }
}
