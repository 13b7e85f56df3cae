import type { IntakeAcknowledgement } from '@resilience-kit/contract';
import { UnexpectedAnswerError } from '../errors/unexpected-answer-error.ts';
import type { KeysetExpectations } from '../intakes/check-keyset.ts';
import type { IntakeDetails } from '../intakes/create-intake.ts';
import type { SealedAnswers } from '../intakes/seal-answers.ts';
import type { SealedIntake } from '../intakes/seal-intake.ts';
import { readRecord } from '../transport/answer.ts';
import type { RequestOptions } from '../transport/options.ts';
import type { Transport } from '../transport/transport.ts';
import { Keysets } from './keysets.ts';

/** What {@link Intakes.seal} takes. */
export type SealParameters = IntakeDetails & Partial<Omit<KeysetExpectations, 'organizationId'>>;

/** The server's word that a submission is stored. */
export interface Submitted {
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
export class Intakes {
  readonly #transport: Transport;

  constructor(transport: Transport) {
    this.#transport = transport;
  }

  /**
   * Encrypts answers for the organization of the form: asks for its keyset, checks it, and seals. Nothing is sent but
   * the question for the keyset. What encrypts is loaded at the first call.
   *
   * @throws KeysetError (as a rejection) when the keyset cannot be trusted; IntakeError when the answers cannot be sent
   */
  async seal(parameters: SealParameters, options?: RequestOptions): Promise<SealedAnswers> {
    const keyset = await new Keysets(this.#transport).retrieve(parameters.form.organization.id, options);
    const { sealAnswers } = await import('../intakes/seal-answers.ts');
    return sealAnswers(parameters, keyset, { ...parameters, now: parameters.now ?? new Date() });
  }

  /**
   * Sends a sealed submission. However often it is sent it is stored once, so it is tried again by itself like a read;
   * and when that fails, keep what was sealed and call this again with the very same.
   *
   * @throws ConflictError (as a rejection) when another submission has this identifier; UnexpectedAnswerError with the
   * reason `mismatch` when the server acknowledges something else than what was sent
   */
  async submit({ submissionId, envelope, sha256 }: SealedIntake, options?: RequestOptions): Promise<Submitted> {
    const { data, response } = await this.#transport.request({
      operation: 'putIntake',
      method: 'PUT',
      path: ['v1', 'intakes', submissionId],
      body: envelope,
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
}

function acknowledgementIn(body: unknown): IntakeAcknowledgement | undefined {
  const record = readRecord(body) as Partial<IntakeAcknowledgement> | undefined;
  return typeof record?.submission_id === 'string' ? (record as IntakeAcknowledgement) : undefined;
}
