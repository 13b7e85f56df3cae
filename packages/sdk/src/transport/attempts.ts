import type { Limits } from './options.ts';

/** What to send, and how long and how often to try. */
export interface AttemptPlan {
  readonly url: string;
  readonly init: RequestInit & { readonly method: string };
  readonly signal: AbortSignal | undefined;
  readonly limits: Limits;
  /** Whether sending it twice does no more than sending it once. */
  readonly mayRepeat: boolean;
  /** Makes one attempt. */
  readonly fetch: (request: Request, init?: RequestInit) => Promise<Response>;
  /** Called after an attempt that failed, when another is allowed: waits for its time, or says that there is no point in it. */
  readonly waitForRetry: (failure: AttemptFailure) => Promise<boolean>;
}

/** Why an attempt failed: an answer with an error status, the time was over, or no answer came. */
export interface AttemptFailure {
  readonly response?: Response;
  /** The body of the answer: parsed JSON, text, or `undefined`. */
  readonly body?: unknown;
  readonly timedOut: boolean;
  readonly cause: unknown;
}

/** How the last attempt ended: with a successful answer and its whole body, or with a failure. */
export type AttemptOutcome =
  | { readonly response: Response; readonly text: string; readonly failure?: undefined }
  | { readonly failure: AttemptFailure };

/** Sends a request until it is answered or there is no point in trying again. It never rejects. */
export type SendAttempts = (plan: AttemptPlan) => Promise<AttemptOutcome>;
