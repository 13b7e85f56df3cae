import type { AccessKey, AccessKeyDraft, Page } from '@resilience-kit/contract';
import { listPages } from '../pages/list-pages.ts';
import type { PagePromise } from '../pages/page-promise.ts';
import type { AnswerPromise } from '../transport/answer-promise.ts';
import type { CreateOptions, RequestOptions } from '../transport/options.ts';
import { sendRecord } from '../transport/send-record.ts';
import { Resource } from './resource.ts';
import type { LanguageParameters, OrganizationPageParameters } from './shared-parameters.ts';

/** Parameters of {@link AccessKeys.list}. */
export type AccessKeyListParameters = OrganizationPageParameters;

/** Access keys of an organization, or of the operator (`/v1/manage/keys`). Needs an `apiKey` with the scope `keys:write`. */
export class AccessKeys extends Resource {
  /**
   * Keys, a page at a time: whose, for what, until when. The keys themselves are never shown again.
   * @throws AuthenticationError, PermissionError (as a rejection) when the key that asks may not
   */
  list(parameters: AccessKeyListParameters = {}, options?: RequestOptions): PagePromise<Page<AccessKey>, AccessKey> {
    return listPages<AccessKey>(this.transport, 'listAccessKeys', ['v1', 'manage', 'keys'], parameters, options);
  }

  /**
   * Makes a key, with no scope that the asking one has not. Its `key` is shown this once and kept nowhere.
   * @throws ConflictError (as a rejection) when a key was made already with this `idempotencyKey`, as when its answer was lost:
   * the error names it, so revoke it and make another; PermissionError for scopes that the asking key has not
   */
  create(
    draft: AccessKeyDraft,
    parameters: LanguageParameters = {},
    options?: CreateOptions,
  ): AnswerPromise<AccessKey> {
    return sendRecord<AccessKey>(this.transport, {
      operation: 'createAccessKey',
      method: 'POST',
      path: ['v1', 'manage', 'keys'],
      parameters,
      body: draft,
      isIdempotent: true,
      options,
    });
  }

  /**
   * Revokes a key: it is refused from now on.
   * @throws NotFoundError (as a rejection) when there is none with this `id`
   */
  revoke(id: string, parameters: LanguageParameters = {}, options?: RequestOptions): AnswerPromise<AccessKey> {
    return sendRecord<AccessKey>(this.transport, {
      operation: 'revokeAccessKey',
      method: 'DELETE',
      path: ['v1', 'manage', 'keys', id],
      parameters,
      forOneRecord: true,
      options,
    });
  }
}
