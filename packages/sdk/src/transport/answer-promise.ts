import type { Answered } from './answer.ts';

/**
 * The promise of an answer. Awaited, it gives the data; `withResponse()` gives the data with status, headers and
 * request id. The request is already under way, once, however often it is awaited.
 */
export class AnswerPromise<T> extends Promise<T> {
  // `then`, `catch` and `finally` give plain promises.
  static override get [Symbol.species](): PromiseConstructor {
    return Promise;
  }

  readonly #answer: Promise<Answered<T>>;

  constructor(answer: Promise<Answered<T>>) {
    super((resolve, reject) => {
      answer.then(({ data }) => resolve(data), reject);
    });
    this.#answer = answer;
  }

  /** The data together with what came with it: `{ data, response: { status, headers, requestId, body } }`. */
  withResponse(): Promise<Answered<T>> {
    // Whoever takes the answer this way has no reason to handle this promise too.
    this.catch(() => undefined);
    return this.#answer;
  }

  /** The answer as the platform knows it, with a body that can be read once more. */
  async asResponse(): Promise<Response> {
    const { status, headers, body } = (await this.withResponse()).response;
    const own = new Headers(headers);
    // They tell of the body on its way: packed, and so many bytes long.
    own.delete('content-encoding');
    own.delete('content-length');
    return new Response(status === 204 ? null : body, { status, headers: own });
  }
}
