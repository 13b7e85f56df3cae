import type { Figure, FigureSum, Page } from '@resilience-kit/contract';
import { listPages } from '../pages/list-pages.ts';
import type { PagePromise } from '../pages/page-promise.ts';
import type { AnswerPromise } from '../transport/answer-promise.ts';
import type { RequestOptions } from '../transport/options.ts';
import { retrieveRecord } from '../transport/retrieve-record.ts';
import { retrieveText } from '../transport/retrieve-text.ts';
import type { Transport } from '../transport/transport.ts';
import { ManagedRecords } from './managed-records.ts';
import type { LanguageParameters, PageParameters } from './shared-parameters.ts';

/** Parameters of {@link Figures.csv} and {@link Figures.iati}. */
export interface FigureFileParameters extends LanguageParameters {
  /** Only figures of this organization (UUID). */
  readonly organization_id?: string | undefined;
  /** Only figures of the indicator with this code. */
  readonly indicator?: string | undefined;
  /** Only figures of this oblast, district, hromada or city, or a place in it (KATOTTG: `UA` and 17 digits). */
  readonly place?: string | undefined;
  /** Only figures whose period ends on this day or later, `2026-01-31`. */
  readonly from?: string | undefined;
  /** Only figures whose period begins on this day or earlier, `2026-01-31`. */
  readonly to?: string | undefined;
}
/** Parameters of {@link Figures.list}. */
export interface FigureListParameters extends FigureFileParameters, PageParameters {}
/** Parameters of {@link Figures.sum}. */
export interface FigureSumParameters extends LanguageParameters {
  /** Identifiers (UUID) or codes, 2 to 100. */
  readonly figures: readonly string[];
}
/** Parameters of {@link Figures.retrieve}. */
export type FigureParameters = LanguageParameters;

/**
 * Published results, each with its qualifier, unit, period, place and source (`/v1/figures`). A number shown without
 * these is no longer true, and only the API knows which figures may be added up. An extension of this kit: see `isUnsupported`.
 */
export class Figures extends ManagedRecords<'figures'> {
  /** The resource over the transport of a client, or over one of its own. */
  constructor(transport: Transport) {
    super(transport, 'figures', 'Figure');
  }

  /**
   * Figures, a page at a time: of an `indicator`, of a `place` and what is in it, of a period, of an organization.
   * @throws BadRequestError (as a rejection) for a parameter that the API does not take
   */
  list(parameters: FigureListParameters = {}, options?: RequestOptions): PagePromise<Page<Figure>, Figure> {
    return listPages<Figure>(this.transport, 'listFigures', ['v1', 'figures'], parameters, options);
  }

  /**
   * One figure by its `id`, or by its `code`, such as `donetsk-2025-h1-consultations`.
   * @throws NotFoundError (as a rejection) when there is no such figure
   */
  retrieve(idOrCode: string, parameters: FigureParameters = {}, options?: RequestOptions): AnswerPromise<Figure> {
    return retrieveRecord<Figure>(this.transport, 'getFigure', ['v1', 'figures', idOrCode], parameters, options);
  }

  /**
   * Figures of one indicator added up by the API, in its unit, when that counts nobody twice.
   * @throws UnprocessableError (as a rejection) when they may not be added up; `problem.errors` says why
   * @throws BadRequestError (as a rejection) when a figure is not there
   */
  sum({ figures, ...rest }: FigureSumParameters, options?: RequestOptions): AnswerPromise<FigureSum> {
    const parameters = { ...rest, figures: figures.join(',') };
    return retrieveRecord<FigureSum>(this.transport, 'sumFigures', ['v1', 'figures', 'sum'], parameters, options);
  }

  /**
   * Figures as the text of a CSV file with HXL hashtags in its second row. What is a number stands in a column of its own,
   * beside its qualifier.
   * @throws BadRequestError (as a rejection) for a parameter that the API does not take
   */
  csv(parameters: FigureFileParameters = {}, options?: RequestOptions): AnswerPromise<string> {
    const call = { operation: 'getFiguresCsv', path: ['v1', 'figures.csv'], parameters, options } as const;
    return retrieveText(this.transport, { ...call, accept: 'text/csv' }, (text) => text.includes('\n#'));
  }

  /**
   * Figures as the text of an XML file by the schema of IATI 2.03: activities with their results.
   * @throws BadRequestError (as a rejection) for a parameter that the API does not take
   */
  iati(parameters: FigureFileParameters = {}, options?: RequestOptions): AnswerPromise<string> {
    const call = { operation: 'getFiguresIati', path: ['v1', 'figures.xml'], parameters, options } as const;
    return retrieveText(this.transport, { ...call, accept: 'application/xml' }, (text) =>
      text.includes('<iati-activities'),
    );
  }
}
