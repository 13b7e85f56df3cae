import * as z from 'zod/mini';
import { identifier, moment } from '../hsds/common.ts';

const recipientShape = {
  role: z.enum(['team', 'recovery']).check(
    z.meta({
      description: '`team`: those who answer. `recovery`: a key kept off line, for when the others are lost.',
    }),
  ),
  recipient: z
    .string()
    .check(z.regex(/^age1[02-9ac-hj-np-z]{58}$/), z.meta({ description: 'An X25519 recipient of age v1.' })),
};

const keysetRecipient = z
  .object(recipientShape)
  .check(z.meta({ id: 'KeysetRecipient', description: 'Somebody for whom submissions are encrypted.' }));

const base64 = (bytes: number) => z.string().check(z.regex(/^[A-Za-z0-9_-]+$/), z.length(Math.ceil((bytes * 8) / 6)));

const keysetShape = {
  /** Whose keyset it is (UUID). */
  organization_id: identifier,
  serial: z
    .number()
    .check(
      z.int(),
      z.gte(1),
      z.meta({ description: 'Rises with each change; whoever has seen a higher one refuses a lower one.' }),
    ),
  /** When it was signed (RFC 3339). */
  created_at: moment,
  not_after: moment.check(z.meta({ description: 'After this moment nothing may be encrypted with it.' })),
  /** For whom submissions are encrypted: a team and a recovery key at least. */
  recipients: z.array(keysetRecipient).check(z.minLength(2)),
  signing_key: base64(32).check(z.meta({ description: 'The Ed25519 public key, base64url without padding.' })),
  signature: base64(64).check(
    z.meta({ description: 'Ed25519 over the UTF-8 bytes of the statement, base64url without padding.' }),
  ),
};

/** The schema of {@link Keyset}. */
export interface KeysetSchema extends z.ZodMiniObject<typeof keysetShape> {}

/** The signed list of those for whom an organization's submissions are encrypted. */
export const keyset: KeysetSchema = z.object(keysetShape).check(
  z.meta({
    id: 'Keyset',
    description:
      'For whom submissions to an organization are encrypted, signed. Pages may pin the SHA-256 of `signing_key`.',
  }),
);

/** The signed list of those for whom an organization's submissions are encrypted. */
export interface Keyset extends z.output<KeysetSchema> {}
export interface KeysetRecipient extends z.output<typeof keysetRecipient> {}

/** What is signed: one line for each thing that matters, in a fixed order, so that no two keysets have the same statement. */
export function keysetStatement(keyset: Omit<Keyset, 'signature' | 'signing_key'>): string {
  return [
    'resilience-kit keyset v1',
    keyset.organization_id,
    String(keyset.serial),
    keyset.created_at,
    keyset.not_after,
    ...keyset.recipients.map(({ role, recipient }) => `${role} ${recipient}`),
  ].join('\n');
}
