import type { Page, Service, ServiceAtLocationDetail } from '@resilience-kit/contract';
import { isUnsupported } from '../errors/api-error.ts';
import { type SearchAnswer, asSearchAnswer, hasService, servicesAtLocations } from '../foreign-hsds/service-results.ts';
import { loadPages } from '../pages/list-pages.ts';
import { type AskedPage, normalisePage } from '../pages/normalise-page.ts';
import type { PagePromise } from '../pages/page-promise.ts';
import type { Answered } from '../transport/answer.ts';
import type { RequestOptions } from '../transport/options.ts';
import type { ParametersOf } from '../transport/query.ts';
import type { Transport } from '../transport/transport.ts';

export type { SearchAnswer };

/** Parameters of {@link Search.list}. */
export type SearchParameters = ParametersOf<'search'>;

/** Finding help: services at locations by text, place, category and more (`/v1/search`). */
export class Search {
  readonly #transport: Transport;
  /** Set once the server has shown that it lacks them, and answered otherwise. */
  #lacksSearch = false;
  #lacksDetails = false;

  constructor(transport: Transport) {
    this.#transport = transport;
  }

  /**
   * Services at locations that match, best first, with counts to narrow by (`facets`), ways to widen (`suggestions`) and
   * how the text was understood (`query`).
   *
   * A foreign HSDS server has no `/v1/search`. Its `/service_at_locations` or, if those hold no services, its `/services`
   * are searched instead. Only the text, the language and the page reach such a server: the answer has no facets, no
   * suggestions, and its `query` has no `place`. Which of them a server has is found out once per client.
   */
  list(
    parameters: SearchParameters = {},
    options?: RequestOptions,
  ): PagePromise<SearchAnswer, ServiceAtLocationDetail> {
    return loadPages<SearchAnswer, ServiceAtLocationDetail>((asked, given) => {
      const page = asked.page ?? parameters.page;
      return this.#load({ ...parameters, page }, { ...asked, page, per_page: parameters.per_page }, given);
    }, options);
  }

  async #load(
    parameters: SearchParameters,
    asked: AskedPage,
    options: RequestOptions | undefined,
  ): Promise<Answered<SearchAnswer>> {
    if (!this.#lacksSearch) {
      try {
        return await this.#transport.request<SearchAnswer>({
          operation: 'search',
          path: ['v1', 'search'],
          parameters,
          options,
          read: (body) => {
            const page = normalisePage<ServiceAtLocationDetail>(body, asked);
            // What the page has of its own wins over what an answer needs at least.
            return page && { ...asSearchAnswer(page, parameters.text), ...page };
          },
        });
      } catch (error) {
        if (!isUnsupported(error)) throw error;
      }
    }
    const { data, response } = await this.#loadFromHsds(parameters, asked, options);
    this.#lacksSearch = true;
    return { data: asSearchAnswer(data, parameters.text?.trim()), response };
  }

  async #loadFromHsds(
    { text, page, per_page, lang }: SearchParameters,
    asked: AskedPage,
    options: RequestOptions | undefined,
  ): Promise<Answered<Page<ServiceAtLocationDetail>>> {
    const parameters = { search: text, full: true, page, per_page, lang };
    if (!this.#lacksDetails) {
      try {
        const answer = await this.#transport.request<Page<ServiceAtLocationDetail>>({
          operation: 'listServiceAtLocations',
          path: ['service_at_locations'],
          parameters,
          options,
          read: (body) => normalisePage(body, asked),
        });
        if (answer.data.empty || answer.data.contents.some(hasService)) {
          const contents = answer.data.contents.filter(hasService);
          return { ...answer, data: { ...answer.data, contents, size: contents.length } };
        }
      } catch (error) {
        if (!isUnsupported(error)) throw error;
      }
    }
    const { data, response } = await this.#transport.request<Page<Service>>({
      operation: 'listServices',
      path: ['services'],
      parameters,
      options,
      read: (body) => normalisePage(body, asked),
    });
    this.#lacksDetails = true;
    return { data: servicesAtLocations(data), response };
  }
}
