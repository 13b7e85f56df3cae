import type { Page, Roadmap } from '@resilience-kit/contract';
import { listPages } from '../pages/list-pages.ts';
import type { PagePromise } from '../pages/page-promise.ts';
import type { AnswerPromise } from '../transport/answer-promise.ts';
import type { RequestOptions } from '../transport/options.ts';
import { retrieveRecord } from '../transport/retrieve-record.ts';
import type { Transport } from '../transport/transport.ts';
import { ManagedRecords } from './managed-records.ts';
import type { CommunityFilter, LanguageParameters, PageParameters } from './shared-parameters.ts';

/** Parameters of {@link Roadmaps.list}. With `place` only those that it, or a place in it, is on. */
export interface RoadmapListParameters extends CommunityFilter, PageParameters {}
/** Parameters of {@link Roadmaps.retrieve}. */
export type RoadmapParameters = LanguageParameters;

/** Roadmaps with their stages and how far communities are (`/v1/roadmaps`). An extension of this kit: see `isUnsupported`. */
export class Roadmaps extends ManagedRecords<'roadmaps'> {
  /** The resource over the transport of a client, or over one of its own. */
  constructor(transport: Transport) {
    super(transport, 'roadmaps', 'Roadmap');
  }

  /**
   * Roadmaps, a page at a time.
   * @throws BadRequestError (as a rejection) for a parameter that the API does not take
   */
  list(parameters: RoadmapListParameters = {}, options?: RequestOptions): PagePromise<Page<Roadmap>, Roadmap> {
    return listPages<Roadmap>(this.transport, 'listRoadmaps', ['v1', 'roadmaps'], parameters, options);
  }

  /**
   * One roadmap.
   * @throws NotFoundError (as a rejection) when there is none with this `id`
   */
  retrieve(id: string, parameters: RoadmapParameters = {}, options?: RequestOptions): AnswerPromise<Roadmap> {
    return retrieveRecord<Roadmap>(this.transport, 'getRoadmap', ['v1', 'roadmaps', id], parameters, options);
  }
}
