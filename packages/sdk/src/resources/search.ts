import type { DeliveryMode, Page, Service, ServiceAtLocationDetail } from '@resilience-kit/contract';
import { isUnsupported } from '../errors/api-error.ts';
import { type SearchAnswer, asSearchAnswer, hasService, servicesAtLocations } from '../foreign-hsds/service-results.ts';
import { loadPages } from '../pages/list-pages.ts';
import { type AskedPage, normalisePage } from '../pages/normalise-page.ts';
import type { PagePromise } from '../pages/page-promise.ts';
import type { Answered } from '../transport/answer.ts';
import type { RequestOptions } from '../transport/options.ts';
import { Resource } from './resource.ts';
import type { PageParameters } from './shared-parameters.ts';

export type { SearchAnswer };

/** Parameters of {@link Search.list}. */
export interface SearchParameters extends PageParameters {
  /** What the person typed: a need, a service, a place; up to 1,000 characters. */
  readonly text?: string | undefined;
  /** Only within this oblast, district, hromada or city, or serving it (KATOTTG: `UA` and 17 digits). */
  readonly place?: string | undefined;
  /** Latitude of a point to search around, degrees (WGS 84), -90 to 90. Goes with `lon`. */
  readonly lat?: number | undefined;
  /** Longitude of a point to search around, degrees (WGS 84), -180 to 180. Goes with `lat`. */
  readonly lon?: number | undefined;
  /** Only within this distance of the point, kilometres, 0.1 to 1,000. */
  readonly radius_km?: number | undefined;
  /** Code of a category of help, with all below it; several as an array, or separated by commas. */
  readonly category?: string | readonly string[] | undefined;
  /** Code of a group of people; several as an array, or separated by commas. */
  readonly audience?: string | readonly string[] | undefined;
  /** Only services given in this way. */
  readonly mode?: DeliveryMode | undefined;
  /** Language in which help is given (BCP 47); that of the answer is `lang`. */
  readonly language?: string | undefined;
  /** Only services of this network of organizations (its code). */
  readonly network?: string | undefined;
  /** Only services free of charge. */
  readonly free?: boolean | undefined;
  /** Only locations with described accessibility. */
  readonly accessible?: boolean | undefined;
  /** Only services open at this moment: a `Date`, or RFC 3339 with a zone. */
  readonly open_at?: string | Date | undefined;
  /** Default: relevance with `text`, distance with a point, name otherwise. */
  readonly sort?: 'relevance' | 'distance' | 'name' | undefined;
}

/** Finding help: services at locations by text, place, category and more (`/v1/search`). */
export class Search extends Resource {
  /** Set once the server has shown that it lacks them, and answered otherwise. */
  #lacksSearch = false;
  #lacksDetails = false;

  /**
   * Services at locations that match, best first, with counts to narrow by (`facets`), ways to widen (`suggestions`) and
   * how the text was understood (`query`).
   *
   * A foreign HSDS server has no `/v1/search`. Its `/service_at_locations` or, if those hold no services, its `/services`
   * are searched instead. Only the text, the language and the page reach such a server: the answer has no facets, no
   * suggestions, and its `query` has no `place`. Which of them a server has is found out once per client.
   *
   * @throws BadRequestError (as a rejection) whose `errors` name a parameter that the API does not take
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
        return await this.transport.request<SearchAnswer>({
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
        const answer = await this.transport.request<Page<ServiceAtLocationDetail>>({
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
    const { data, response } = await this.transport.request<Page<Service>>({
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
