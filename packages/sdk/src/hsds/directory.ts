import type { Service } from '@resilience-kit/contract';
import { ConnectionError, TimeoutError } from '../errors/resilience-error.ts';
import { UnexpectedAnswerError } from '../errors/unexpected-answer-error.ts';
import { normalisePage } from '../pages/normalise-page.ts';
import type { ServiceListParameters } from '../resources/services.ts';
import type { RequestOptions } from '../transport/options.ts';
import type { QueryValue } from '../transport/query.ts';
import type { Transport } from '../transport/transport.ts';
import { agreeingServices } from './agreeing-pages.ts';
import type { PageOfServices } from './paged-services.ts';
import { streamServices } from './streamed-services.ts';
import { wholeServices } from './whole-services.ts';

/** Which services of a directory; see {@link directory}. */
export type DirectoryParameters = Omit<ServiceListParameters, 'full' | 'minimal' | 'page'>;

/** How far the reading of a directory has come. */
export interface DirectoryProgress {
  /** How many services were read. */
  readonly read: number;
  /** How many there are, as far as the server says. More may come when some are added meanwhile. */
  readonly total: number | undefined;
}

/** Options of {@link directory}. `totalTimeout` holds for each request, and for how long nothing may come. */
export interface DirectoryOptions extends RequestOptions {
  /** Told after every service. */
  readonly onProgress?: ((progress: DirectoryProgress) => void) | undefined;
}

/** What a client has that a directory needs. */
export interface HasTransport {
  /** What sends the requests. */
  readonly transport: Transport;
}

/** What changed while a directory was being read is read again next time; so is what was being written when it began. */
const OVERLAP = 5 * 60 * 1000;
const PAGE_SIZE = 100;

/**
 * All services of a server with everything that belongs to them: places, hours, telephones, organization, categories.
 *
 * ```ts
 * const services = directory(client, { modified_after: lastTime });
 * for await (const service of services) await store(service);
 * await remember(services.resumeFrom);
 * ```
 *
 * They come each once, however the data changes meanwhile: as one stream in the order of their identifiers where the server has
 * `format=ndjson`, which is taken up again when the connection breaks, and in pages elsewhere. Records move between pages when others
 * appear and vanish; so more than one page is read again, identifiers alone, until two readings agree. `complete` tells whether they did.
 * Memory holds the identifiers, those of pages three times, and one page.
 * A service that is given no more comes with the status `defunct`; foreign servers may leave it out instead, see `diffDirectories`.
 *
 * Iterating rejects with a `ResilienceError`; what came until then is good.
 */
export function directory(
  client: HasTransport,
  parameters: DirectoryParameters = {},
  options: DirectoryOptions = {},
): Directory {
  return new Directory(client.transport, parameters, options);
}

/** The services of a directory, read when they are iterated. */
export class Directory implements AsyncIterable<Service> {
  readonly #transport: Transport;
  readonly #parameters: DirectoryParameters;
  readonly #options: DirectoryOptions;
  #startedAt: Date | undefined;
  #resumeFrom: string | undefined;
  #complete: boolean | undefined;

  /** As {@link directory} makes it. */
  constructor(transport: Transport, parameters: DirectoryParameters, options: DirectoryOptions) {
    this.#transport = transport;
    this.#parameters = parameters;
    this.#options = options;
  }

  /**
   * What to give as `modified_after` next time, to read only what has changed since (RFC 3339): five minutes before this reading
   * began, by the server's clock. Some services come again therefore; store them by their `id`. `undefined` until all has been read,
   * and when `complete` is `false`: what was left out is as old as it is, and `modified_after` would leave it out again.
   */
  get resumeFrom(): string | undefined {
    return this.#resumeFrom;
  }

  /**
   * Whether every service came that was there all the time; `undefined` until the reading has ended. `false` is only of servers that
   * have pages alone and changed during each of several readings: read it again when fewer people write there, and take no service
   * for gone because it did not come.
   */
  get complete(): boolean | undefined {
    return this.#complete;
  }

  /** Reads the directory from its beginning, each time it is iterated. */
  async *[Symbol.asyncIterator](): AsyncGenerator<Service, void, undefined> {
    this.#resumeFrom = undefined;
    this.#complete = undefined;
    this.#startedAt = undefined;
    const reading = { complete: false };
    const { onProgress, ...options } = this.#options;
    const progress = { read: 0, total: onProgress && (await this.#count(options)) };
    for await (const service of wholeServices(
      this.#transport,
      this.#once(progress, options, (complete) => (reading.complete = complete)),
      this.#parameters,
      options,
    )) {
      progress.read++;
      yield service;
      onProgress?.({ ...progress });
    }
    this.#complete = reading.complete;
    if (!reading.complete) return;
    const startedAt = this.#startedAt as Date | undefined;
    this.#resumeFrom = new Date((startedAt ?? new Date()).getTime() - OVERLAP).toISOString();
  }

  /**
   * Each service once. A stream that breaks off is begun again, as long as each beginning comes further than the one before; what
   * fails before it begins, the transport has tried again already.
   */
  async *#once(
    progress: { total: number | undefined },
    options: RequestOptions,
    onEnd: (complete: boolean) => void,
  ): AsyncGenerator<Service, void> {
    const parameters: Record<string, QueryValue> = { ...this.#parameters, full: true };
    const seen = new Set<string>();
    const isNew = ({ id }: Service) => !seen.has(id) && seen.add(id).size > 0;
    for (let failures = 0; ;) {
      const streamed = await streamServices(this.#transport, parameters, options);
      if (!streamed) break;
      this.#began(streamed.headers);
      const before = seen.size;
      try {
        for await (const service of streamed.services) if (isNew(service)) yield service;
        onEnd(true);
        return;
      } catch (error) {
        failures = seen.size > before ? 1 : failures + 1;
        if (!mayGoOn(error) || failures > (options.retry ?? 2)) throw error;
      }
    }
    const paging = { ...parameters, per_page: this.#parameters.per_page ?? PAGE_SIZE };
    const onPage = ({ page, response }: PageOfServices) => {
      this.#began(response.headers);
      progress.total = Math.max(page.total_items, progress.total ?? 0);
    };
    const hasCome = (id: string) => seen.has(id);
    onEnd(yield* agreeingServices(this.#transport, paging, options, { onPage, hasCome, isNew }));
  }

  async #count(options: RequestOptions): Promise<number | undefined> {
    const { data } = await this.#transport.request({
      operation: 'listServices',
      path: ['services'],
      parameters: { ...this.#parameters, minimal: true, per_page: 1 },
      options,
      read: (body) => ({ page: normalisePage(body), given: body as { total_items?: unknown } }),
    });
    // What the server does not say cannot be told from one page.
    return data.given.total_items === undefined ? undefined : data.page?.total_items;
  }

  /** Once, however often it is begun again. */
  #began(headers: Headers): void {
    const told = Date.parse(headers.get('date') ?? '');
    this.#startedAt ??= Number.isNaN(told) ? new Date() : new Date(told);
  }
}

/** Whether a stream that broke off may come further the next time. */
function mayGoOn(error: unknown): boolean {
  return (
    error instanceof ConnectionError ||
    error instanceof TimeoutError ||
    (error instanceof UnexpectedAnswerError && error.reason === 'not_json')
  );
}
