import type {
  Feedback as FeedbackBody,
  FeedbackReceipt,
  FeedbackResolution,
  Page,
  ReceivedFeedback,
} from '@resilience-kit/contract';
import { listPages } from '../pages/list-pages.ts';
import type { PagePromise } from '../pages/page-promise.ts';
import type { AnswerPromise } from '../transport/answer-promise.ts';
import { newIdentifier } from '../transport/new-identifier.ts';
import type { RequestOptions } from '../transport/options.ts';
import { sendRecord } from '../transport/send-record.ts';
import { Resource } from './resource.ts';
import type { LanguageParameters, OrganizationPageParameters } from './shared-parameters.ts';

/**
 * What is wrong with a record. Ask people to write nothing about themselves or others in `note`: no names, telephone numbers
 * or addresses of theirs. `feedback_id` is made when it is not given; give one to send the same again after a restart.
 */
export type FeedbackDraft = Omit<FeedbackBody, 'feedback_id'> & Partial<Pick<FeedbackBody, 'feedback_id'>>;

/** Parameters of {@link Feedback.list}. */
export interface FeedbackListParameters extends OrganizationPageParameters {
  /** Those that are resolved. Default: those that are not. */
  readonly resolved?: boolean | undefined;
}

/** «Something is wrong here» (`/v1/feedback`). An extension of this kit: see `isUnsupported`. */
export class Feedback extends Resource {
  /**
   * Says that a record is wrong: it is marked as being checked until its owner answers. Told once however often it is sent,
   * and tried again by itself. Needs no key.
   * @throws BadRequestError (as a rejection) when it cannot be understood; NotFoundError when there is no such record;
   * ConflictError when this `feedback_id` came with other words; RateLimitError when this network has reported too many
   * records today
   */
  send(
    feedback: FeedbackDraft,
    parameters: LanguageParameters = {},
    options?: RequestOptions,
  ): AnswerPromise<FeedbackReceipt> {
    const feedback_id = feedback.feedback_id ?? newIdentifier();
    return sendRecord<FeedbackReceipt>(this.transport, {
      operation: 'sendFeedback',
      method: 'POST',
      path: ['v1', 'feedback'],
      parameters,
      body: { ...feedback, feedback_id },
      // By which the server knows it; here it says that each attempt may repeat the one before.
      options: { ...options, idempotencyKey: feedback_id },
    });
  }

  /**
   * What people said is wrong, the oldest first, a page at a time. Needs a key that may write records.
   * @throws AuthenticationError, PermissionError (as a rejection) when the key may not
   */
  list(
    parameters: FeedbackListParameters = {},
    options?: RequestOptions,
  ): PagePromise<Page<ReceivedFeedback>, ReceivedFeedback> {
    return listPages<ReceivedFeedback>(
      this.transport,
      'listFeedback',
      ['v1', 'manage', 'feedback'],
      parameters,
      options,
    );
  }

  /**
   * Says that a record is right again. What was written is deleted; the record is no longer being checked once all that was
   * said of it is resolved.
   * @throws NotFoundError (as a rejection) when there is none with this `id`, or it is about a record of another organization
   */
  resolve(
    id: string,
    resolution: FeedbackResolution,
    parameters: LanguageParameters = {},
    options?: RequestOptions,
  ): AnswerPromise<ReceivedFeedback> {
    return sendRecord<ReceivedFeedback>(this.transport, {
      operation: 'resolveFeedback',
      method: 'POST',
      path: ['v1', 'manage', 'feedback', id, 'resolve'],
      parameters,
      body: resolution,
      forOneRecord: true,
      options,
    });
  }
}
