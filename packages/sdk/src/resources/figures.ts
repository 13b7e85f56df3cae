import type { Figure, Page } from '@resilience-kit/contract';
import { listPages } from '../pages/list-pages.ts';
import type { PagePromise } from '../pages/page-promise.ts';
import type { AnswerPromise } from '../transport/answer-promise.ts';
import type { RequestOptions } from '../transport/options.ts';
import type { ParametersOf } from '../transport/query.ts';
import { retrieveRecord } from '../transport/retrieve-record.ts';
import type { Transport } from '../transport/transport.ts';

/** Parameters of {@link Figures.list}. */
export type FigureListParameters = ParametersOf<'listFigures'>;
/** Parameters of {@link Figures.retrieve}. */
export type FigureParameters = ParametersOf<'getFigure'>;

/**
 * Published results, each with its qualifier, unit, period, place and source (`/v1/figures`). A number shown without
 * these is no longer true, and figures are never added up. An extension of this kit: see `isUnsupported`.
 */
export class Figures {
  readonly #transport: Transport;

  constructor(transport: Transport) {
    this.#transport = transport;
  }

  /** Figures, a page at a time: of an `indicator`, of a `place` and what is in it, of a period, of an organization. */
  list(parameters: FigureListParameters = {}, options?: RequestOptions): PagePromise<Page<Figure>, Figure> {
    return listPages<Figure>(this.#transport, 'listFigures', ['v1', 'figures'], parameters, options);
  }

  /**
   * One figure by its `id`, or by its `code`, such as `donetsk-2025-h1-consultations`.
   * @throws NotFoundError (as a rejection) when there is no such figure.
   */
  retrieve(idOrCode: string, parameters: FigureParameters = {}, options?: RequestOptions): AnswerPromise<Figure> {
    return retrieveRecord<Figure>(this.#transport, 'getFigure', ['v1', 'figures', idOrCode], parameters, options);
  }
}
