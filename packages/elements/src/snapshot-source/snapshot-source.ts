import type { PageClientOptions } from '@resilience-kit/sdk/page-client';
import type { ApiChange } from '../configuration/api-source.ts';

/** Which API and which snapshot, and how to read them. */
export interface Sources extends ApiChange {
  fetch: PageClientOptions['fetch'];
  now: () => number;
  /** Until when the API is left alone, milliseconds since 1970. Whoever knows that it is back sets it to 0. */
  downUntil?: number;
}

/** Asks a question of whichever client can answer it. */
export type Ask<Client> = <T>(question: (client: Client) => PromiseLike<T>) => Promise<T>;

/** How long the API is left alone after it could not be reached, milliseconds. */
const PAUSE = 60_000;
/** How long the API may take before what stands in for it is asked, milliseconds. */
export const PATIENCE = 6_000;
/** When what stands in had no answer, how long until it is asked again while the API is still silent, milliseconds. */
const AGAIN = 1_000;
/** What says that nothing is wrong with the API: the question was wrong, or taken back, or there is no such record. */
const ANSWERED = /abort|found|gone|request/;

/** Whether an error says that the API is there and has answered. */
export function hasAnswered(error: unknown): boolean {
  return ANSWERED.test((error as { code: string } | undefined)?.code ?? '');
}

/**
 * Asks an API that something stands in for: the API, and what stands in while that cannot be reached, says nothing or
 * talks nonsense; what stands in alone when no API is named. When neither answers, the error is the API's.
 */
export function backedUp<Client>(
  api: Client,
  sources: Sources,
  standIn: () => Promise<Client>,
  patience: () => number = () => PATIENCE,
): Ask<Client> {
  return async <T>(question: (client: Client) => PromiseLike<T>) => {
    const saved = async () => question(await standIn());
    if (!sources.baseUrl) return saved();
    if (sources.now() < (sources.downUntil ?? 0)) {
      try {
        return await saved();
      } catch {
        // It has other answers, not this one.
      }
    }
    const instead = async () => {
      const answer = await saved();
      sources.downUntil = sources.now() + PAUSE;
      return answer;
    };
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isOver = false;
    try {
      const late = new Promise<T>((resolve) => {
        const askInstead = () =>
          void instead().then(resolve, () => {
            // What is being kept may be there in a moment.
            if (!isOver) timer = setTimeout(askInstead, AGAIN);
          });
        timer = setTimeout(askInstead, patience());
      });
      return await Promise.race([question(api), late]);
    } catch (error) {
      if (hasAnswered(error)) throw error;
      return await instead().catch(() => {
        throw error;
      });
    } finally {
      isOver = true;
      clearTimeout(timer);
    }
  };
}
