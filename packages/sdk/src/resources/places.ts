import type { Page, Place, PlaceLevel } from '@resilience-kit/contract';
import { listPages } from '../pages/list-pages.ts';
import type { PagePromise } from '../pages/page-promise.ts';
import type { AnswerPromise } from '../transport/answer-promise.ts';
import type { RequestOptions } from '../transport/options.ts';
import { retrieveRecord } from '../transport/retrieve-record.ts';
import { Resource } from './resource.ts';
import type { LanguageParameters } from './shared-parameters.ts';

/** Parameters of {@link Places.list}. */
export interface PlaceListParameters extends LanguageParameters {
  /** The beginning of a name, in Ukrainian or Latin letters; up to 100 characters. */
  readonly text?: string | undefined;
  /** Only places of this level. */
  readonly level?: PlaceLevel | undefined;
  /** Only places inside this one, at any depth (KATOTTG: `UA` and 17 digits). */
  readonly parent?: string | undefined;
  /** Only places in which there is a service, or which one serves. */
  readonly with_services?: boolean | undefined;
  /** Which page, from 1; past the end it is empty. Default 1. Iterating asks for the pages by itself. */
  readonly page?: number | undefined;
  /** Records a page, 1 to 500. Default 100. */
  readonly per_page?: number | undefined;
}
/** Parameters of {@link Places.retrieve}. */
export type PlaceParameters = LanguageParameters;

/** Places of Ukraine to choose from (`/v1/places`, codes of KATOTTG). An extension of this kit: see `isUnsupported`. */
export class Places extends Resource {
  /**
   * Places, a page at a time: all of one `level`, those inside a `parent`, or those whose name begins with `text`.
   * @throws BadRequestError (as a rejection) for a parameter that the API does not take
   */
  list(parameters: PlaceListParameters = {}, options?: RequestOptions): PagePromise<Page<Place>, Place> {
    return listPages<Place>(this.transport, 'listPlaces', ['v1', 'places'], parameters, options);
  }

  /**
   * One place by its KATOTTG code, `UA` and 17 digits.
   * @throws NotFoundError (as a rejection) when there is no such place
   */
  retrieve(code: string, parameters: PlaceParameters = {}, options?: RequestOptions): AnswerPromise<Place> {
    return retrieveRecord<Place>(this.transport, 'getPlace', ['v1', 'places', code], parameters, options);
  }
}
