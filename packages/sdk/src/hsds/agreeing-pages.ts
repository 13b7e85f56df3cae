import type { Service } from '@resilience-kit/contract';
import { ApiError } from '../errors/api-error.ts';
import { listPages, type ListParameters } from '../pages/list-pages.ts';
import type { RequestOptions } from '../transport/options.ts';
import type { QueryValue } from '../transport/query.ts';
import type { Transport } from '../transport/transport.ts';
import { type PageOfServices, pagesOfServices } from './paged-services.ts';

/** How often pages are compared with those read before: a server that changes all the time must not hold a program for ever. */
const MOST_COMPARISONS = 4;
/** What a server that takes no `minimal` may answer with. */
const REFUSALS = [400, 422, 501];

/** What whoever reads knows and wants to know. */
export interface ReadingOfPages {
  /** Told of each page that may have new services. */
  readonly onPage: (page: PageOfServices) => void;
  /** Whether a service has come already. */
  readonly hasCome: (id: string) => boolean;
  /** The same of a service that is to be given now: from then on it has come. */
  readonly isNew: (service: Service) => boolean;
}

/** One reading of all pages. */
interface Reading {
  readonly ids: ReadonlySet<string>;
  /** No record moved over the border between two pages to be seen twice. */
  readonly isQuiet: boolean;
  /** One page is one state of the data. */
  readonly isOfOnePage: boolean;
}

/**
 * The services of a list in pages, and whether all of them came. Between two pages a record may appear in front while another
 * vanishes: the total tells nothing then, and a record slips over the border that was just crossed. So the identifiers are read once
 * more, and services that had not come bring all pages to be read again. When two readings after each other have the same services,
 * and none of them twice, nothing slipped: a record slips only when one that was read before it is gone afterwards, or moved.
 */
export async function* agreeingServices(
  transport: Transport,
  parameters: Readonly<Record<string, QueryValue>> & ListParameters,
  options: RequestOptions,
  { onPage, hasCome, isNew }: ReadingOfPages,
): AsyncGenerator<Service, boolean, undefined> {
  let before = yield* readWhole();
  for (let comparisons = 0; comparisons < MOST_COMPARISONS; comparisons++) {
    if (before.isOfOnePage) return true;
    const again = await readIdentifiers();
    if (again && isSame(before, again)) return true;
    before = again ?? (yield* readWhole());
  }
  return before.isOfOnePage;

  async function* readWhole(): AsyncGenerator<Service, Reading, undefined> {
    const reading = new ReadingInProgress();
    for await (const told of pagesOfServices(transport, parameters, options)) {
      onPage(told);
      reading.add(told.page.contents);
      for (const service of told.page.contents) if (isNew(service)) yield service;
    }
    return reading;
  }

  /** `undefined` as soon as there is one that has not come. */
  async function readIdentifiers(): Promise<Reading | undefined> {
    const reading = new ReadingInProgress();
    for await (const { contents } of await firstOfIdentifiers()) {
      if (!contents.every(({ id }) => hasCome(id))) return undefined;
      reading.add(contents);
    }
    return reading;
  }

  async function firstOfIdentifiers() {
    const list = (asked: typeof parameters) =>
      listPages<Service>(transport, 'listServices', ['services'], asked, options);
    try {
      return (await list({ ...parameters, full: undefined, minimal: true })).pages();
    } catch (error) {
      if (!(error instanceof ApiError) || !REFUSALS.includes(error.status)) throw error;
      return (await list(parameters)).pages();
    }
  }
}

class ReadingInProgress implements Reading {
  readonly ids = new Set<string>();
  isQuiet = true;
  #pages = 0;

  get isOfOnePage(): boolean {
    return this.#pages === 1;
  }

  add(services: readonly Service[]): void {
    this.#pages++;
    for (const { id } of services) {
      if (this.ids.has(id)) this.isQuiet = false;
      this.ids.add(id);
    }
  }
}

function isSame(one: Reading, other: Reading): boolean {
  if (!one.isQuiet || !other.isQuiet || one.ids.size !== other.ids.size) return false;
  return [...one.ids].every((id) => other.ids.has(id));
}
