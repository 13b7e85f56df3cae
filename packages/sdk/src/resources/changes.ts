import type { Change, ChangeDetail, Page } from '@resilience-kit/contract';
import { listPages } from '../pages/list-pages.ts';
import type { PagePromise } from '../pages/page-promise.ts';
import type { AnswerPromise } from '../transport/answer-promise.ts';
import type { RequestOptions } from '../transport/options.ts';
import { retrieveRecord } from '../transport/retrieve-record.ts';
import { sendRecord } from '../transport/send-record.ts';
import { Resource } from './resource.ts';
import type { PageParameters, PublishParameters } from './shared-parameters.ts';

/** Parameters of {@link Changes.list}. */
export interface ChangeListParameters extends PageParameters {
  /** Only changes to records of this organization (UUID). Default: that of the key. */
  readonly organization_id?: string | undefined;
  /** Only changes to such records: `services`. */
  readonly resource?: string | undefined;
  /** Only changes to the record with this identifier. */
  readonly record_id?: string | undefined;
}

/** Parameters of {@link Changes.retrieve}; the page is one of the records that changed together. */
export type ChangeParameters = PageParameters;

/** The audit trail: every change, before and after, and the way back (`/v1/manage/changes`). Needs an `apiKey`. */
export class Changes extends Resource {
  /**
   * Changes, the latest first, a page at a time.
   * @throws AuthenticationError, PermissionError (as a rejection) when the key may not
   */
  list(parameters: ChangeListParameters = {}, options?: RequestOptions): PagePromise<Page<Change>, Change> {
    return listPages<Change>(this.transport, 'listChanges', ['v1', 'manage', 'changes'], parameters, options);
  }

  /**
   * A change with a page of the records that it changed, before and after. Of a confidential location only that its address
   * changed, not from what to what.
   * @throws NotFoundError (as a rejection) when there is none with this `id`, or it is of another organization
   */
  retrieve(id: string, parameters: ChangeParameters = {}, options?: RequestOptions): AnswerPromise<ChangeDetail> {
    return retrieveRecord<ChangeDetail>(
      this.transport,
      'getChange',
      ['v1', 'manage', 'changes', id],
      parameters,
      options,
    );
  }

  /**
   * Brings every record of a change back to what it was, all or none. A service that the change created becomes `defunct`. An
   * undo can be undone. Sent once: when no answer comes, see in `retrieve(id)` whether it has `undone_by`.
   * @throws ConflictError (as a rejection) when one of the records has changed since: undo that change first; NotFoundError when
   * there is none with this `id`
   */
  undo(id: string, parameters: PublishParameters = {}, options?: RequestOptions): AnswerPromise<ChangeDetail> {
    return sendRecord<ChangeDetail>(this.transport, {
      operation: 'undoChange',
      method: 'POST',
      path: ['v1', 'manage', 'changes', id, 'undo'],
      parameters,
      forOneRecord: true,
      options,
    });
  }
}
