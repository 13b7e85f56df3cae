import type { Limits } from './options.ts';

/** What to send, and how long and how often to try. */
export interface AttemptPlan {
  /** Where to, with the query. */
  readonly url: string;
  /** Method, headers and body. */
  readonly init: RequestInit & { readonly method: string };
  /** Ends it, in whichever state it is. */
  readonly signal: AbortSignal | undefined;
  /** How long, how often and how much. */
  readonly limits: Limits;
  /** Whether sending it twice does no more than sending it once. */
  readonly mayRepeat: boolean;
  /** Leave the body of a successful answer to whoever asked, who reads it piece by piece. */
  readonly asStream: boolean;
  /** Makes one attempt. */
  readonly fetch: (request: Request, init?: RequestInit) => Promise<Response>;
  /** Called after an attempt that failed, when another is allowed: waits for its time, or says that there is no point in it. */
  readonly waitForRetry: (failure: AttemptFailure) => Promise<boolean>;
}

/** Why an attempt failed: an answer with an error status, the time was over, or no answer came. */
export interface AttemptFailure {
  /** The answer with an error status, when one came. Its body has been read. */
  readonly response?: Response;
  /** The body of the answer: parsed JSON, text, or `undefined`. */
  readonly body?: unknown;
  /** Whether the time was over. */
  readonly timedOut: boolean;
  /** What the platform threw; `undefined` when an answer came or the time was over. */
  readonly cause: unknown;
}

/** An answer that can be used: 200 to 299, or 304 when a condition was sent. */
export interface AttemptAnswer {
  readonly response: Response;
  /** The whole body; empty when it is left to whoever asked. */
  readonly text: string;
  /** Absent: it is an answer. */
  readonly failure?: undefined;
}

/** How the last attempt ended: with a successful answer and its whole body, or with a failure. */
export type AttemptOutcome = AttemptAnswer | { readonly failure: AttemptFailure };

/** Sends a request until it is answered or there is no point in trying again. It never rejects. */
export type SendAttempts = (plan: AttemptPlan) => Promise<AttemptOutcome>;

/** Whether an answer is what was asked for: also that what is kept has not changed. */
export function isAnswer({ status }: { readonly status: number }): boolean {
  return (status >= 200 && status < 300) || status === 304;
}
