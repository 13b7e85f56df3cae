import type { IntakeEnvelope, IntakePayload, Keyset } from '@resilience-kit/contract';
import { Encrypter } from 'age-encryption';
import { payloadFault } from './check-payload.ts';
import { toBase64 } from './encoding.ts';
import { IntakeError } from './intake-error.ts';
import { paddedBytes } from './padding.ts';
import { receiptHash } from './receipt-hash.ts';
import { sha256, webCrypto } from './web-crypto.ts';

/** A submission that only its receivers can read, ready to be sent, and to be sent again. */
export interface SealedIntake {
  /** The same for every attempt, so that however often it arrives it is stored once. */
  readonly submissionId: string;
  /** What is sent. */
  readonly envelope: IntakeEnvelope;
  /** Of the age file in the envelope, lower-case hexadecimal. An acknowledgement that repeats it is of this one. */
  readonly sha256: string;
}

/**
 * Encrypts a submission to every recipient of a keyset, as a binary age v1 file. Give it a keyset that `checkKeyset` has
 * let through. Afterwards nobody without one of the recipients' keys can read it, this program included.
 *
 * @throws IntakeError (as a rejection) `invalid`, `too_long`, `mismatch` when the keyset is not the one that the payload
 * was made for, or `unsupported`
 */
export async function sealIntake(payload: IntakePayload, keyset: Keyset): Promise<SealedIntake> {
  const fault = payloadFault(payload);
  if (fault !== undefined) {
    throw new IntakeError('invalid', `Nothing was sealed: ${fault} is not as the contract has it.`);
  }
  const { submission_id, organization_id, form_id, form_version, keyset_serial } = payload;
  if (organization_id !== keyset.organization_id || keyset_serial !== keyset.serial) {
    throw new IntakeError('mismatch', 'Nothing was sealed: it was made for another keyset. Make it anew.');
  }
  const file = await encrypt(paddedBytes(payload), keyset);
  return {
    submissionId: submission_id,
    envelope: {
      organization_id,
      form_id,
      form_version,
      ...(payload.form_organization_id !== undefined && { form_organization_id: payload.form_organization_id }),
      keyset_serial,
      ciphertext: toBase64(file),
      // The code of a referral stands for the request that the person has sent, not for this one.
      ...(payload.referred === undefined && { receipt_sha256: await receiptHash(payload.receipt_code) }),
    },
    sha256: await sha256(file),
  };
}

async function encrypt(bytes: Uint8Array, { recipients }: Keyset): Promise<Uint8Array<ArrayBuffer>> {
  webCrypto();
  const encrypter = new Encrypter();
  for (const { recipient } of recipients) encrypter.addRecipient(recipient);
  try {
    return (await encrypter.encrypt(bytes)) as Uint8Array<ArrayBuffer>;
  } catch (cause) {
    throw new IntakeError('unsupported', 'Nothing was sealed: this browser cannot encrypt.', { cause });
  }
}
