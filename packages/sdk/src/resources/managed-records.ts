import type { ManagedOperationId, ManagedRecord, ManagedResourceName, Page, Published } from '@resilience-kit/contract';
import { listPages } from '../pages/list-pages.ts';
import type { PagePromise } from '../pages/page-promise.ts';
import type { AnswerPromise } from '../transport/answer-promise.ts';
import type { Call } from '../transport/call.ts';
import type { CreateOptions, RequestOptions, WriteOptions } from '../transport/options.ts';
import { retrieveRecord } from '../transport/retrieve-record.ts';
import { sendRecord } from '../transport/send-record.ts';
import type { Transport } from '../transport/transport.ts';
import { Resource } from './resource.ts';
import type { LanguageParameters, PageParameters, PublishParameters } from './shared-parameters.ts';

export type { PublishParameters };

/** Parameters of {@link ManagedRecords.listAsKept}. */
export interface KeptListParameters extends PageParameters {
  /** Only records of this organization (UUID). Default: that of the key; all for the operator. */
  readonly organization_id?: string | undefined;
  /** Only the record that the organization itself calls so. */
  readonly own_id?: string | undefined;
}

/** Some properties of a record (JSON merge patch, RFC 7396): `null` removes one, lists are replaced whole. */
export type MergePatch<T> = {
  [Property in keyof T]?:
    | (NonNullable<T[Property]> extends readonly unknown[]
        ? T[Property]
        : NonNullable<T[Property]> extends object
          ? MergePatch<T[Property]>
          : T[Property])
    | null;
};

/**
 * Publishing the records of one resource (`/v1/manage/…`). Needs an `apiKey`; an organization's changes only its own records.
 * Every change is in the audit trail and can be undone: `client.changes.undo(change_id)`.
 */
export abstract class ManagedRecords<Name extends ManagedResourceName> extends Resource {
  readonly #resource: Name;
  readonly #singular: string;

  /**
   * @param resource its name in the path
   * @param singular one of its records, as in the ids of the operations: `replaceService`
   */
  constructor(transport: Transport, resource: Name, singular: string) {
    super(transport);
    this.#resource = resource;
    this.#singular = singular;
  }

  /**
   * Publishes a record. It is made once however often the call is sent: see `idempotencyKey`.
   * @param record its texts in all their languages: `{ uk: 'Психолог', en: 'Psychologist' }`; its `id` may be given
   * @throws BadRequestError whose `errors` name each fault by JSON pointer; AuthenticationError without a key; PermissionError
   * for a record of another organization; ConflictError when there is a record with this `id`
   */
  create(
    record: ManagedRecord<Name>,
    parameters: PublishParameters = {},
    options?: CreateOptions,
  ): AnswerPromise<Published<Name>> {
    return this.#write('create', 'POST', [], parameters, record, options);
  }

  /**
   * Replaces the record with this `id`, or publishes one under it.
   * @param record as for `create`; what it leaves out is removed
   * @throws BadRequestError, PermissionError as for `create`; PreconditionFailedError when it is not what `ifMatch` says
   */
  replace(
    id: string,
    record: ManagedRecord<Name>,
    parameters: PublishParameters = {},
    options?: WriteOptions,
  ): AnswerPromise<Published<Name>> {
    return this.#write('replace', 'PUT', [id], parameters, record, options);
  }

  /**
   * Changes some properties of the record with this `id` and leaves the others.
   * @param changes what is given replaces what is there, `null` removes it, lists are replaced whole
   * @throws NotFoundError when there is no such record; otherwise as `replace`
   */
  update(
    id: string,
    changes: MergePatch<ManagedRecord<Name>>,
    parameters: PublishParameters = {},
    options?: WriteOptions,
  ): AnswerPromise<Published<Name>> {
    return this.#write('update', 'PATCH', [id], parameters, changes, options);
  }

  /**
   * Takes the record with this `id` out of what is given. A service stays as `defunct`, so that other systems learn of it.
   * @throws ConflictError while other records refer to it; otherwise as `update`
   */
  retire(id: string, parameters: PublishParameters = {}, options?: WriteOptions): AnswerPromise<Published<Name>> {
    return this.#write('retire', 'DELETE', [id], parameters, undefined, options);
  }

  /**
   * Records as their publishers keep them, a page at a time: all languages, and what only the publisher may see.
   * @throws PermissionError when the key may not read what publishers keep (`records:read`)
   */
  listAsKept(
    parameters: KeptListParameters = {},
    options?: RequestOptions,
  ): PagePromise<Page<ManagedRecord<Name>>, ManagedRecord<Name>> {
    const plural = `${this.#singular.replace(/y$/, 'ie')}s`;
    return listPages<ManagedRecord<Name>>(
      this.transport,
      `list${plural}AsKept` as ManagedOperationId,
      ['v1', 'manage', this.#resource],
      parameters,
      options,
    );
  }

  /**
   * One record as its publisher keeps it. `withResponse()` gives its `ETag`, for `ifMatch`.
   * @throws NotFoundError when there is none with this `id`, or it is of another organization
   */
  retrieveAsKept(
    id: string,
    parameters: LanguageParameters = {},
    options?: RequestOptions,
  ): AnswerPromise<ManagedRecord<Name>> {
    return retrieveRecord<ManagedRecord<Name>>(
      this.transport,
      `get${this.#singular}AsKept` as ManagedOperationId,
      ['v1', 'manage', this.#resource, id],
      parameters,
      options,
    );
  }

  #write(
    action: 'create' | 'replace' | 'update' | 'retire',
    method: NonNullable<Call<unknown>['method']>,
    id: readonly string[],
    parameters: PublishParameters,
    body: unknown,
    options: WriteOptions | undefined,
  ): AnswerPromise<Published<Name>> {
    return sendRecord<Published<Name>>(this.transport, {
      operation: `${action}${this.#singular}` as ManagedOperationId,
      method,
      path: ['v1', 'manage', this.#resource, ...id],
      parameters,
      body,
      isIdempotent: true,
      forOneRecord: id.length > 0,
      options,
    });
  }
}
