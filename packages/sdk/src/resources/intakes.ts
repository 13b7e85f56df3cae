import type {
  IntakeAcknowledgement,
  IntakeDeletion,
  IntakePayload,
  IntakeState,
  IntakeStatus,
  Page,
  ProofChallenge,
  ProofOfWork,
  StoredIntake,
} from '@resilience-kit/contract';
import { UnexpectedAnswerError } from '../errors/unexpected-answer-error.ts';
import type { KeysetExpectations } from '../intakes/check-keyset.ts';
import type { IntakeDetails } from '../intakes/create-intake.ts';
import type { SealedAnswers } from '../intakes/seal-answers.ts';
import type { SealedIntake } from '../intakes/seal-intake.ts';
import { listPages } from '../pages/list-pages.ts';
import type { PagePromise } from '../pages/page-promise.ts';
import { readRecord } from '../transport/answer.ts';
import type { AnswerPromise } from '../transport/answer-promise.ts';
import type { RequestOptions } from '../transport/options.ts';
import { retrieveRecord } from '../transport/retrieve-record.ts';
import { sendRecord } from '../transport/send-record.ts';
import { Keysets } from './keysets.ts';
import { Resource } from './resource.ts';

/** What {@link Intakes.seal} takes. */
export type SealParameters = IntakeDetails & Partial<Omit<KeysetExpectations, 'organizationId'>>;

/** Parameters of {@link Intakes.list}. */
export interface IntakeListParameters {
  /** The organization that the submissions are for (UUID). */
  readonly organization_id: string;
  /** Only those stored after this moment: a `Date`, or RFC 3339 with a zone. */
  readonly received_after?: string | Date | undefined;
  /** Only those of which the organization has done this. */
  readonly status?: IntakeStatus | undefined;
  /** Those that wait apart, as without a proof of work: with the others (default), not, or by themselves. */
  readonly quarantine?: 'include' | 'exclude' | 'only' | undefined;
  /** Which page, from 1; past the end it is empty. Default 1. Iterating asks for the pages by itself. */
  readonly page?: number | undefined;
  /** Records a page, 1 to 100. Default 20. */
  readonly per_page?: number | undefined;
}

/** The server's word that a submission is stored. */
export interface Submitted {
  /** What the server says that it has stored, and when. */
  readonly acknowledgement: IntakeAcknowledgement;
  /** False when it was there already, as after a reply that was lost on its way. */
  readonly created: boolean;
}

/**
 * Asking for help in a way that only the organization can read (`/v1/intakes`). An extension of this kit: see
 * `isUnsupported`.
 *
 * ```ts
 * const form = await client.forms.retrieve('help-request', { lang: 'uk' });
 * const sealed = await client.intakes.seal({ form, answers, language: 'uk', consent: false, fingerprint });
 * const { created } = await client.intakes.submit(sealed);
 * show(formatReceiptCode(sealed.receiptCode));
 * ```
 */
export class Intakes extends Resource {
  /**
   * A little work to do before a submission is sent, for that one alone: `solveProof` of `@resilience-kit/sdk/intakes/proof`
   * does it, and `submit` takes what came of it. Without it a submission is taken too, but waits apart.
   */
  challenge(submissionId: string, options?: RequestOptions): AnswerPromise<ProofChallenge> {
    const path = ['v1', 'intakes', submissionId, 'challenge'];
    return retrieveRecord<ProofChallenge>(this.transport, 'getIntakeChallenge', path, {}, options);
  }

  /**
   * Encrypts answers for the organization of the form: asks for its keyset, checks it, and seals. Nothing is sent but
   * the question for the keyset. What encrypts is loaded at the first call.
   *
   * @throws KeysetError (as a rejection) when the keyset cannot be trusted; IntakeError when the answers cannot be sent
   */
  async seal(parameters: SealParameters, options?: RequestOptions): Promise<SealedAnswers> {
    const keyset = await new Keysets(this.transport).retrieve(parameters.form.organization.id, options);
    const { sealAnswers } = await import('../intakes/seal-answers.ts');
    return sealAnswers(parameters, keyset, { ...parameters, now: parameters.now ?? new Date() });
  }

  /**
   * Sends a sealed submission. However often it is sent it is stored once, so it is tried again by itself like a read;
   * and when that fails, keep what was sealed and call this again with the very same. `proof`, of the work that `challenge`
   * asks for, spares it the slower queue.
   *
   * @throws ConflictError (as a rejection) when another submission has this identifier; UnexpectedAnswerError with the
   * reason `mismatch` when the server acknowledges something else than what was sent
   */
  async submit(
    { submissionId, envelope, sha256, proof }: SealedIntake & { readonly proof?: ProofOfWork | undefined },
    options?: RequestOptions,
  ): Promise<Submitted> {
    const { data, response } = await this.transport.request({
      operation: 'putIntake',
      method: 'PUT',
      path: ['v1', 'intakes', submissionId],
      body: proof ? { ...envelope, proof } : envelope,
      options,
      read: acknowledgementIn,
    });
    const { status } = response;
    if (data.ciphertext_sha256 !== sha256 || data.submission_id.toLowerCase() !== submissionId.toLowerCase()) {
      throw new UnexpectedAnswerError('The server acknowledged something else than what was sent. Send it again.', {
        reason: 'mismatch',
        status,
      });
    }
    return { acknowledgement: data, created: status === 201 };
  }

  /**
   * The submissions to an organization, the oldest first, a page at a time, still encrypted. Needs an `apiKey` of that
   * organization with the scope `intakes:read`.
   * @throws AuthenticationError, PermissionError (as a rejection) when the key may not
   */
  list(parameters: IntakeListParameters, options?: RequestOptions): PagePromise<Page<StoredIntake>, StoredIntake> {
    return listPages<StoredIntake>(this.transport, 'listIntakes', ['v1', 'intakes'], parameters, options);
  }

  /**
   * One submission, still encrypted. Needs an `apiKey` with the scope `intakes:read`.
   * @throws NotFoundError (as a rejection) when the organization of the key has none with this id; GoneError when it was
   * deleted
   */
  retrieve(submissionId: string, options?: RequestOptions): AnswerPromise<StoredIntake> {
    return retrieveRecord<StoredIntake>(this.transport, 'getIntake', ['v1', 'intakes', submissionId], {}, options);
  }

  /**
   * Says what has been done about a submission. Whoever has its receipt code learns of it coarsely. Needs an `apiKey` with
   * the scope `intakes:write`.
   * @throws NotFoundError (as a rejection) when the organization of the key has none with this id; GoneError when it was
   * deleted
   */
  setStatus(submissionId: string, status: IntakeStatus, options?: RequestOptions): AnswerPromise<IntakeState> {
    return sendRecord<IntakeState>(this.transport, {
      operation: 'updateIntake',
      method: 'PATCH',
      path: ['v1', 'intakes', submissionId],
      body: { status },
      forOneRecord: true,
      options,
    });
  }

  /**
   * Deletes a submission for good: its id is refused from then on. Needs an `apiKey` with the scope `intakes:write`.
   * @throws NotFoundError (as a rejection) when the organization of the key never had one with this id
   */
  delete(submissionId: string, options?: RequestOptions): AnswerPromise<IntakeDeletion> {
    return sendRecord<IntakeDeletion>(this.transport, {
      operation: 'deleteIntake',
      method: 'DELETE',
      path: ['v1', 'intakes', submissionId],
      forOneRecord: true,
      options,
    });
  }

  /**
   * Opens a submission on this machine: nothing is sent. What decrypts is loaded at the first call. Do this where only those
   * who may read what people wrote can see it, and never in a page that others can change.
   *
   * @param identity the text of an age identity file, or an `AGE-SECRET-KEY-…` by itself
   * @throws IntakeError (as a rejection) `wrong_identity`, `damaged`, `invalid` or `mismatch`
   */
  async open(stored: StoredIntake, identity: string): Promise<IntakePayload> {
    const { openIntake } = await import('../intakes/open-intake.ts');
    return openIntake(stored, identity);
  }
}

function acknowledgementIn(body: unknown): IntakeAcknowledgement | undefined {
  const record = readRecord(body) as Partial<IntakeAcknowledgement> | undefined;
  return typeof record?.submission_id === 'string' ? (record as IntakeAcknowledgement) : undefined;
}
