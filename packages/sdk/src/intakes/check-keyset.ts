import type { Keyset } from '@resilience-kit/contract';
import { isAgeRecipient } from './age-recipient.ts';
import { isSignedBy } from './ed25519.ts';
import { fromBase64 } from './encoding.ts';
import { KeysetError } from './keyset-error.ts';
import { asRecord, firstFault, isCount, isIdentifier, isKey, isMoment, isSignature } from './value-checks.ts';
import { sha256 } from './web-crypto.ts';

/** What a keyset has to be, to be trusted. */
export interface KeysetExpectations {
  /** Whose keyset it has to be. */
  readonly organizationId: string;
  /** The time to check the dates against. */
  readonly now: Date;
  /** The SHA-256 of the only signing key to accept, hexadecimal; colons, spaces and capitals do not matter. */
  readonly fingerprint?: string | undefined;
  /** The highest serial seen before: a lower one is an old keyset brought back. */
  readonly lastSerial?: number | undefined;
}

/**
 * Makes sure that submissions may be encrypted with a keyset. Whoever can put another one in its place can read what is
 * sent, so this comes before sealing, always; and a page that pins the `fingerprint` need not trust the API.
 *
 * @returns the keyset
 * @throws KeysetError (as a rejection) whose `code` says what is wrong with it
 */
export async function checkKeyset(given: unknown, expectations: KeysetExpectations): Promise<Keyset> {
  const keyset = asKeyset(given);
  const { organizationId, now, fingerprint, lastSerial } = expectations;
  if (fingerprint !== undefined && (await keysetFingerprint(keyset)) !== withoutSeparators(fingerprint)) {
    throw new KeysetError('wrong_key', 'The keyset is signed with another key than the pinned one.');
  }
  const statement = new TextEncoder().encode(keysetStatement(keyset));
  if (!(await isSignedBy(fromBase64(keyset.signing_key), fromBase64(keyset.signature), statement))) {
    throw new KeysetError('unsigned', 'The signature of the keyset is not by its signing key.');
  }
  if (keyset.organization_id.toLowerCase() !== organizationId.toLowerCase()) {
    throw new KeysetError('wrong_organization', `The keyset is of ${keyset.organization_id}.`);
  }
  if (!(Date.parse(keyset.not_after) > now.getTime())) {
    throw new KeysetError(
      'expired',
      `The keyset expired ${keyset.not_after}: a new one has to be signed. Is the clock right?`,
    );
  }
  if (lastSerial !== undefined && keyset.serial < lastSerial) {
    throw new KeysetError('rolled_back', `The keyset has serial ${keyset.serial}, but ${lastSerial} has been seen.`);
  }
  return keyset;
}

/** The SHA-256 of a keyset's signing key, lower-case hexadecimal: what a page pins and an organization publishes. */
export function keysetFingerprint({ signing_key }: Pick<Keyset, 'signing_key'>): Promise<string> {
  return sha256(fromBase64(signing_key));
}

/** What is signed, as the contract has it. Not imported from there, where it comes with the schemas. */
export function keysetStatement(keyset: Omit<Keyset, 'signature' | 'signing_key'>): string {
  const { organization_id, serial, created_at, not_after, recipients } = keyset;
  const lines = recipients.map(({ role, recipient }) => `${role} ${recipient}`);
  return ['resilience-kit keyset v1', organization_id, serial, created_at, not_after, ...lines].join('\n');
}

function asKeyset(given: unknown): Keyset {
  const record = asRecord(given);
  const field = record ? firstFault(record, fields) : 'the whole';
  const fault = field ?? recipientFault(record?.recipients as unknown[]);
  if (fault !== undefined) {
    throw new KeysetError('invalid', `The keyset is invalid: ${fault} is not as the contract has it.`);
  }
  return given as Keyset;
}

const fields = {
  organization_id: isIdentifier,
  serial: isCount,
  created_at: isMoment,
  not_after: isMoment,
  signing_key: isKey,
  signature: isSignature,
  recipients: Array.isArray,
};

/** At least two different ones: with a single key, its loss would be the loss of everything sent. */
function recipientFault(recipients: readonly unknown[]): string | undefined {
  const wrong = recipients.findIndex((one) => {
    const { role, recipient } = asRecord(one) ?? {};
    return !(role === 'team' || role === 'recovery') || typeof recipient !== 'string' || !isAgeRecipient(recipient);
  });
  if (wrong >= 0) return `recipients[${wrong}]`;
  const different = new Set(recipients.map((one) => (one as { recipient: string }).recipient));
  return different.size < 2 ? 'recipients (two different ones)' : undefined;
}

function withoutSeparators(fingerprint: string): string {
  return fingerprint.replace(/[\s:]/g, '').toLowerCase();
}
