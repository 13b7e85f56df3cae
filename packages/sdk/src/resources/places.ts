import type { Page, Place } from '@resilience-kit/contract';
import { listPages } from '../pages/list-pages.ts';
import type { PagePromise } from '../pages/page-promise.ts';
import type { AnswerPromise } from '../transport/answer-promise.ts';
import type { RequestOptions } from '../transport/options.ts';
import type { ParametersOf } from '../transport/query.ts';
import { retrieveRecord } from '../transport/retrieve-record.ts';
import type { Transport } from '../transport/transport.ts';

/** Parameters of {@link Places.list}. */
export type PlaceListParameters = ParametersOf<'listPlaces'>;
/** Parameters of {@link Places.retrieve}. */
export type PlaceParameters = ParametersOf<'getPlace'>;

/** Places of Ukraine to choose from (`/v1/places`, codes of KATOTTG). An extension of this kit: see `isUnsupported`. */
export class Places {
  readonly #transport: Transport;

  constructor(transport: Transport) {
    this.#transport = transport;
  }

  /** Places, a page at a time: all of one `level`, those inside a `parent`, or those whose name begins with `text`. */
  list(parameters: PlaceListParameters = {}, options?: RequestOptions): PagePromise<Page<Place>, Place> {
    return listPages<Place>(this.#transport, 'listPlaces', ['v1', 'places'], parameters, options);
  }

  /**
   * One place by its KATOTTG code, `UA` and 17 digits.
   * @throws NotFoundError (as a rejection) when there is no such place.
   */
  retrieve(code: string, parameters: PlaceParameters = {}, options?: RequestOptions): AnswerPromise<Place> {
    return retrieveRecord<Place>(this.#transport, 'getPlace', ['v1', 'places', code], parameters, options);
  }
}
