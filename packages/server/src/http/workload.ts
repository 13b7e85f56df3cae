import { overloaded, tookTooLong } from '../problems/problems.ts';

export interface WorkloadOptions {
  /** How many requests are worked on at once; default 256. What comes on top is told at once to try again soon. */
  mostAtOnce?: number;
  /** How long an answer may take to work out, milliseconds; default 30 seconds. */
  answerWithinMilliseconds?: number;
}

/**
 * Bounds what the server does at once. A server that takes everything on answers nobody in time; one that turns a part away
 * serves the rest, and those turned away know when to come back.
 */
export class Workload {
  readonly #mostAtOnce: number;
  readonly #within: number;
  #underWay = 0;

  constructor({ mostAtOnce = 256, answerWithinMilliseconds = 30_000 }: WorkloadOptions = {}) {
    this.#mostAtOnce = mostAtOnce;
    this.#within = answerWithinMilliseconds;
  }

  /** How many requests are being worked on. */
  get underWay(): number {
    return this.#underWay;
  }

  /**
   * Does the work of one request.
   *
   * @param patience how many times longer than others it may take
   * @throws HttpProblem 503 when there is too much to do already, or when the work takes too long
   */
  async run<Result>(work: () => Promise<Result>, patience = 1): Promise<Result> {
    const within = this.#within * patience;
    if (this.#underWay >= this.#mostAtOnce) throw overloaded();
    this.#underWay += 1;
    let timer: NodeJS.Timeout | undefined;
    const tooLate = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(tookTooLong(within)), within);
    });
    // Work that nobody waits for any more still takes its place, until the database gives it up.
    const working = begun(work).finally(() => (this.#underWay -= 1));
    try {
      return await Promise.race([working, tooLate]);
    } finally {
      clearTimeout(timer);
    }
  }
}

/** Also what is thrown before there is anything to wait for becomes a rejection. */
async function begun<Result>(work: () => Promise<Result>): Promise<Result> {
  return work();
}
