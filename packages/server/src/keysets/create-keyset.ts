import type { KeyObject } from 'node:crypto';
import { keyset as keysetSchema, type Keyset, type KeysetRecipient } from '@resilience-kit/contract';
import * as z from 'zod/mini';
import en from 'zod/v4/locales/en.js';
import { signedKeyset } from './keyset-signature.ts';

/** What a keyset says, before it is signed. */
export interface KeysetDraft {
  /** Whose keyset it is (UUID). */
  organizationId: string;
  /** One for the team and one for recovery at least. */
  recipients: readonly KeysetRecipient[];
  /** From when it counts. */
  createdAt: Date;
  /** After this moment nothing may be encrypted with it. */
  notAfter: Date;
  /** Higher than that of every earlier keyset of the organization. */
  serial: number;
  /** The Ed25519 private key whose public half pages have pinned. */
  signingKey: KeyObject;
}

/**
 * Makes a signed keyset.
 *
 * @throws Error when it would be one that no page accepts
 */
export function createKeyset({
  organizationId,
  recipients,
  createdAt,
  notAfter,
  serial,
  signingKey,
}: KeysetDraft): Keyset {
  const roles = new Set(recipients.map(({ role }) => role));
  if (!roles.has('team') || !roles.has('recovery')) {
    throw new Error(
      'A keyset needs a recipient for the team and one for recovery: without the second, a lost key loses every request.',
    );
  }
  if (new Set(recipients.map(({ recipient }) => recipient)).size < recipients.length) {
    throw new Error('The recipients of a keyset must differ: a recovery key that is the team’s recovers nothing.');
  }
  if (notAfter <= createdAt) throw new Error('A keyset must end after it begins.');
  const keyset = signedKeyset(
    {
      organization_id: organizationId.toLowerCase(),
      serial,
      created_at: createdAt.toISOString(),
      not_after: notAfter.toISOString(),
      recipients: recipients.map(({ role, recipient }) => ({ role, recipient })),
    },
    signingKey,
  );
  const read = z.safeParse(keysetSchema, keyset, { error: en().localeError });
  if (read.success) return keyset;
  const faults = read.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
  throw new Error(`The keyset would be invalid: ${faults.join('; ')}.`);
}
