import { UnexpectedAnswerError } from '../errors/unexpected-answer-error.ts';
import { ValidationError } from '../errors/validation-error.ts';
import { Deprecations } from '../logging/deprecations.ts';
import { type Answered, type AnswerMetadata, parseBody, refuseWebPage } from './answer.ts';
import type { AttemptAnswer, SendAttempts } from './attempts.ts';
import type { Call } from './call.ts';
import { abortedError } from './failure.ts';
import { type Settings, type TransportOptions, readOptions } from './options.ts';
import { type Prepared, prepare } from './prepare.ts';
import { send } from './send.ts';
import { SharedRequests } from './shared-requests.ts';

/**
 * Sends requests: retries what may be retried, stops at the time limits, stays on the host of `baseUrl`, and turns
 * everything that goes wrong into a `ResilienceError`. Equal questions that are asked at the same time are sent once.
 *
 * Each resource class takes one, for programs that need a single resource: `new Search(new Transport({ baseUrl }, attemptsWithFetch))`.
 */
export class Transport {
  readonly #settings: Settings;
  readonly #attempt: SendAttempts;
  readonly #running = new SharedRequests<AttemptAnswer>();
  readonly #deprecations: Deprecations;

  /**
   * `attempt` is what makes the attempts: `attemptsWithFetch`, small, or `attemptsWithKy`. A parameter and not an option with a
   * default, so that a bundle holds only one of them.
   *
   * @throws ConfigurationError when an option cannot be used.
   */
  constructor(options: TransportOptions, attempt: SendAttempts) {
    this.#settings = readOptions(options);
    this.#attempt = attempt;
    this.#deprecations = new Deprecations(this.#settings.logger);
  }

  /** Where requests go, without a slash at the end. */
  get baseUrl(): string {
    return this.#settings.baseUrl;
  }

  /** Sends one call and gives its answer, or rejects with a `ResilienceError`. */
  async request<T>(call: Call<T>): Promise<Answered<T>> {
    const prepared = prepare(call, this.#settings, false);
    const answer = await this.#send(prepared, call.options?.signal);
    return this.#read(call, prepared, answer);
  }

  /**
   * Sends one call and gives the answer with its body unread, for files of any size. Only what happens before the body begins
   * is tried again.
   */
  async stream(call: Omit<Call<never>, 'read'>): Promise<Response> {
    const prepared = prepare({ ...call, read: () => undefined }, this.#settings, true);
    const { response } = await this.#send(prepared, call.options?.signal);
    try {
      refuseWebPage('', response, `${prepared.method} ${prepared.path}`);
    } catch (error) {
      void response.body?.cancel().catch(() => undefined);
      throw error;
    }
    return response;
  }

  async #send(prepared: Prepared, signal: AbortSignal | undefined): Promise<AttemptAnswer> {
    const { sharedKey, operation, method, path } = prepared;
    const ended = () => abortedError(`${method} ${path}`, signal);
    if (signal?.aborted) throw ended();
    const start = (either: AbortSignal | undefined) => send(this.#settings, this.#attempt, prepared, either);
    try {
      const answer = await (sharedKey === undefined ? start(signal) : this.#running.share(sharedKey, signal, start));
      this.#deprecations.notice(operation, answer.response.headers);
      return answer;
    } catch (error) {
      if (signal?.aborted) throw ended();
      throw error;
    }
  }

  /** Parses a successful answer, and takes it only when it is what was asked for. */
  #read<T>({ operation, read, accept }: Call<T>, prepared: Prepared, { response: answer, text }: AttemptAnswer) {
    const { status, headers } = answer;
    const request = `${prepared.method} ${prepared.path}`;
    const requestId = headers.get('x-request-id') ?? prepared.requestId;
    const response: AnswerMetadata = { status, headers, requestId, body: text };
    refuseWebPage(text, response, request);
    const data = read(accept === undefined ? parseBody(text, response, request) : text);
    if (data === undefined) {
      throw new UnexpectedAnswerError(
        `${request} was answered with something else than was asked for. Check \`baseUrl\`.`,
        { reason: 'shape', status },
      );
    }
    const issues = this.#settings.validate?.(operation, data) ?? [];
    if (issues[0]) {
      throw new ValidationError(
        `The answer to ${request} does not follow the contract in ${issues.length} places, first: ` +
          `${issues[0].pointer} ${issues[0].message}. Tell the operator of the API.`,
        { status, issues },
      );
    }
    return { data, response };
  }
}
