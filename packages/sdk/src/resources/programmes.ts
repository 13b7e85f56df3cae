import type { EnrolmentState, Page, Programme } from '@resilience-kit/contract';
import { listPages } from '../pages/list-pages.ts';
import type { PagePromise } from '../pages/page-promise.ts';
import type { AnswerPromise } from '../transport/answer-promise.ts';
import type { RequestOptions } from '../transport/options.ts';
import { retrieveRecord } from '../transport/retrieve-record.ts';
import type { Transport } from '../transport/transport.ts';
import { ManagedRecords } from './managed-records.ts';
import type { LanguageParameters, OrganizationPageParameters } from './shared-parameters.ts';

/** Parameters of {@link Programmes.list}. */
export interface ProgrammeListParameters extends OrganizationPageParameters {
  /** Full-text search, in Ukrainian or English; up to 1,000 characters. */
  readonly text?: string | undefined;
  /** Only programmes with a cohort in this state today. */
  readonly enrolment?: EnrolmentState | undefined;
  /** Only those of this network (its code). */
  readonly network?: string | undefined;
}
/** Parameters of {@link Programmes.retrieve}. */
export type ProgrammeParameters = LanguageParameters;

/**
 * Programmes with cohorts that people enrol in (`/v1/programmes`), published as HSDS programs (`/v1/manage/programs`). An
 * extension of this kit: see `isUnsupported`.
 */
export class Programmes extends ManagedRecords<'programs'> {
  /** The resource over the transport of a client, or over one of its own. */
  constructor(transport: Transport) {
    super(transport, 'programs', 'Program');
  }

  /**
   * Programmes, a page at a time.
   * @throws BadRequestError (as a rejection) for a parameter that the API does not take
   */
  list(parameters: ProgrammeListParameters = {}, options?: RequestOptions): PagePromise<Page<Programme>, Programme> {
    return listPages<Programme>(this.transport, 'listProgrammes', ['v1', 'programmes'], parameters, options);
  }

  /**
   * One programme with its cohorts.
   * @throws NotFoundError (as a rejection) when there is none with this `id`
   */
  retrieve(id: string, parameters: ProgrammeParameters = {}, options?: RequestOptions): AnswerPromise<Programme> {
    return retrieveRecord<Programme>(this.transport, 'getProgramme', ['v1', 'programmes', id], parameters, options);
  }
}
