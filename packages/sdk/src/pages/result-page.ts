import type { Page } from '@resilience-kit/contract';
import { InvalidRequestError } from '../errors/resilience-error.ts';
import type { Answered } from '../transport/answer.ts';
import type { RequestOptions } from '../transport/options.ts';
import type { AskedPage } from './normalise-page.ts';
import { PagePromise } from './page-promise.ts';

/** Gets one page: the one asked for, or the first when `page` is absent. */
export type LoadPage<Envelope> = (
  asked: Pick<AskedPage, 'page' | 'previous'>,
  options: RequestOptions | undefined,
) => Promise<Answered<Envelope>>;

/** What a page can do besides holding records. None of it shows up in JSON or in a copy by `{ ...page }`. */
export interface PageMethods<Envelope extends Page<unknown>, Item> extends AsyncIterable<Item> {
  /** Whether there may be a page after this one. A server that gives no totals can only tell by an empty page. */
  hasNextPage(): boolean;
  /**
   * The page after this one, with the same parameters and options; options given here win.
   *
   * A server that answers with a page it has given before is taken to be at its end: the page is then empty.
   * @throws InvalidRequestError (as a rejection) when `hasNextPage()` is false.
   */
  nextPage(options?: RequestOptions): PagePromise<Envelope, Item>;
  /** This page and those after it, one after another. */
  pages(): AsyncGenerator<ResultPage<Envelope, Item>, void, undefined>;
}

/**
 * One page of a list: the fields of the HSDS envelope with the records in `contents`, and the way on. Iterated with
 * `for await`, it gives the records of this page and of all after it.
 */
export type ResultPage<Envelope extends Page<unknown>, Item> = Envelope & PageMethods<Envelope, Item>;

/** The pages that led here, newest first, each by what it is recognised by. */
interface Trail {
  readonly fingerprint: string;
  readonly before: Trail | undefined;
}

class LoadedPage<Envelope extends Page<unknown>, Item> {
  readonly #envelope: Envelope;
  readonly #load: LoadPage<Envelope>;
  readonly #options: RequestOptions | undefined;
  readonly #trail: Trail;

  constructor(envelope: Envelope, load: LoadPage<Envelope>, options: RequestOptions | undefined, before?: Trail) {
    this.#envelope = envelope;
    this.#load = load;
    this.#options = options;
    this.#trail = { fingerprint: fingerprint(envelope.contents), before };
    Object.assign(this, envelope);
  }

  hasNextPage(): boolean {
    return !this.#envelope.last_page;
  }

  nextPage(options?: RequestOptions): PagePromise<Envelope, Item> {
    return new PagePromise<Envelope, Item>(this.#loadNext({ ...this.#options, ...options }));
  }

  async #loadNext(options: RequestOptions): Promise<Answered<ResultPage<Envelope, Item>>> {
    if (!this.hasNextPage()) {
      throw new InvalidRequestError('This is the last page, so nothing was sent. Ask `hasNextPage()` first.');
    }
    const { data, response } = await this.#load(
      { page: this.#envelope.page_number + 1, previous: this.#envelope },
      options,
    );
    const next = wasSeen(data, this.#trail) ? endingWith(data) : data;
    return { data: resultPage(next, this.#load, options, this.#trail), response };
  }

  async *pages(): AsyncGenerator<ResultPage<Envelope, Item>, void, undefined> {
    let page = this as unknown as ResultPage<Envelope, Item>;
    for (;;) {
      yield page;
      if (!page.hasNextPage()) return;
      page = await page.nextPage();
    }
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Item, void, undefined> {
    for await (const page of this.pages()) yield* page.contents as Item[];
  }
}

/** A page object around an envelope. */
export function resultPage<Envelope extends Page<unknown>, Item>(
  envelope: Envelope,
  load: LoadPage<Envelope>,
  options: RequestOptions | undefined,
  before?: Trail,
): ResultPage<Envelope, Item> {
  return new LoadedPage<Envelope, Item>(envelope, load, options, before) as unknown as ResultPage<Envelope, Item>;
}

/** First and last record with their number tell a page well enough, and cost nothing to keep for thousands of pages. */
function fingerprint(contents: readonly unknown[]): string {
  const mark = (record: unknown) => (record as { id?: unknown } | undefined)?.id ?? record;
  return JSON.stringify([contents.length, mark(contents[0]), mark(contents.at(-1))]);
}

function wasSeen(page: Page<unknown>, trail: Trail): boolean {
  const mark = fingerprint(page.contents);
  for (let seen: Trail | undefined = trail; seen; seen = seen.before) {
    if (seen.fingerprint === mark) return true;
  }
  return false;
}

function endingWith<Envelope extends Page<unknown>>(page: Envelope): Envelope {
  const total_pages = Math.max(1, page.page_number - 1);
  return { ...page, contents: [], size: 0, empty: true, last_page: true, total_pages };
}
