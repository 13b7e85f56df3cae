import type { IntakePayload, StoredIntake } from '@resilience-kit/contract';
import { Decrypter } from 'age-encryption';
import { payloadFault, payloadFields } from './check-payload.ts';
import { fromBase64 } from './encoding.ts';
import { IntakeError } from './intake-error.ts';

/**
 * Opens a submission: decrypts it, checks what was inside, and that it is for whom and what the envelope says.
 *
 * @param identity the text of an age identity file, or an `AGE-SECRET-KEY-…` by itself; each of its keys is tried
 * @throws IntakeError (as a rejection) `wrong_identity`, `damaged`, `invalid` or `mismatch`
 */
export async function openIntake(stored: StoredIntake, identity: string): Promise<IntakePayload> {
  const payload = parse(await decrypt(stored.ciphertext, identity));
  const differing =
    sameInBoth.find((field) => normal(payload[field]) !== normal(stored[field])) ??
    (formOwner(payload) === formOwner(stored) ? undefined : 'form_organization_id');
  if (differing) {
    throw new IntakeError(
      'mismatch',
      `Not shown: ${differing} inside submission ${stored.submission_id} is not the one on its envelope. Somebody has put it there; report it.`,
    );
  }
  return payload;
}

/** What the envelope says too. A ciphertext that was moved to another envelope is told by these. */
const sameInBoth = ['submission_id', 'organization_id', 'form_id', 'form_version', 'keyset_serial'] as const;

/** Whose form it is: of a referral that of another organization. */
function formOwner(from: Pick<StoredIntake, 'organization_id' | 'form_organization_id'>): string {
  return normal(from.form_organization_id ?? from.organization_id);
}

function normal(value: string | number): string {
  return String(value).toLowerCase();
}

async function decrypt(ciphertext: string, identity: string): Promise<Uint8Array> {
  const decrypter = new Decrypter();
  addIdentities(decrypter, identity);
  try {
    return await decrypter.decrypt(fromBase64(ciphertext));
  } catch (cause) {
    // The library has no codes; its version is fixed, and a test holds it to this sentence.
    if (cause instanceof Error && cause.message.startsWith('no identity matched')) {
      throw new IntakeError('wrong_identity', 'It was encrypted for others: no key in the identity opens it.', {
        cause,
      });
    }
    throw new IntakeError('damaged', 'It was changed or cut short since it was encrypted, and cannot be read.', {
      cause,
    });
  }
}

function addIdentities(decrypter: Decrypter, identity: string): void {
  const keys = identity.split(/\s*\n\s*/).filter((line) => /^\s*AGE-SECRET-KEY-/.test(line));
  try {
    for (const key of keys) decrypter.addIdentity(key.trim());
  } catch {
    // Without a cause: its message could hold the key.
    throw new IntakeError('wrong_identity', 'The identity holds an AGE-SECRET-KEY that is mistyped or cut short.');
  }
  if (keys.length === 0) {
    throw new IntakeError('wrong_identity', 'The identity holds no line with an AGE-SECRET-KEY. Give the right file.');
  }
}

/** The fields that the contract has and no others: what those hold, nobody has checked. */
function knownFields(payload: IntakePayload): IntakePayload {
  const known = Object.fromEntries(
    Object.keys(payloadFields).map((field) => [field, payload[field as keyof IntakePayload]]),
  ) as unknown as IntakePayload;
  const { service, referred, form_organization_id } = payload;
  return {
    ...known,
    ...(form_organization_id !== undefined && { form_organization_id }),
    ...(service && { service: knownPart(service, ['id', 'name', 'place']) }),
    ...(referred && { referred: knownPart(referred, ['organization_id', 'submission_id', 'note']) }),
  };
}

function knownPart<Part extends object>(part: Part, fields: readonly (keyof Part)[]): Part {
  return Object.fromEntries(
    fields.flatMap((field) => (part[field] === undefined ? [] : [[field, part[field]]])),
  ) as unknown as Part;
}

function parse(bytes: Uint8Array): IntakePayload {
  let payload: unknown;
  try {
    payload = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    // Without a cause: its message quotes what somebody wrote.
    throw new IntakeError('invalid', 'What was inside is not JSON, so it was not made by a form of this kit.');
  }
  const fault = payloadFault(payload);
  if (fault !== undefined) {
    throw new IntakeError('invalid', `What was inside is no submission: ${fault} is not as the contract has it.`);
  }
  return knownFields(payload as IntakePayload);
}
