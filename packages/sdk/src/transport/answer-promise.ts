import type { Answered } from './answer.ts';

/**
 * The promise of an answer. Awaited, it gives the data; `withResponse()` gives the data with status, headers and
 * request id. The request is already under way, once, however often it is awaited.
 */
export class AnswerPromise<T> extends Promise<T> {
  // `then`, `catch` and `finally` give plain promises.
  static override readonly [Symbol.species] = Promise;

  readonly #answer: Promise<Answered<T>>;

  constructor(answer: Promise<Answered<T>>) {
    super((resolve, reject) => {
      answer.then(({ data }) => resolve(data), reject);
    });
    this.#answer = answer;
  }

  /** The data together with what came with it: `{ data, response: { status, headers, requestId } }`. */
  withResponse(): Promise<Answered<T>> {
    // Whoever takes the answer this way has no reason to handle this promise too.
    this.catch(() => undefined);
    return this.#answer;
  }
}
