import * as z from 'zod/mini';
import { shortCode } from '../codes/short-code.ts';
import { identifier, moment } from '../hsds/common.ts';
import { intakeStateShape } from './intake-state.ts';
import { proofOfWork } from './proof-of-work.ts';
import { receiptHash } from './receipt.ts';

/** The sizes to which the plain text is padded before it is encrypted, bytes: its length then tells nothing. */
export const INTAKE_SIZES = [4096, 16_384, 65_536] as const;
/** No submission is longer than this, in characters of base64. */
export const LONGEST_CIPHERTEXT = 92_000;

const intakeAddressShape = {
  /** For whom it is (UUID). */
  organization_id: identifier,
  /** Which form was filled in. */
  form_id: shortCode,
  /** Which version of it. */
  form_version: z.number().check(z.int(), z.gte(1)),
  form_organization_id: z.exactOptional(
    identifier.check(
      z.meta({
        description: 'Whose form it is, when another organization refers the submission. Default: `organization_id`.',
      }),
    ),
  ),
  /** Of the keyset that it was encrypted with. */
  keyset_serial: z.number().check(z.int(), z.gte(1)),
};

const sealedShape = {
  ...intakeAddressShape,
  ciphertext: z
    .string()
    .check(
      z.minLength(1),
      z.maxLength(LONGEST_CIPHERTEXT),
      z.regex(/^[A-Za-z0-9+/]+={0,2}$/),
      z.meta({ description: 'A binary age v1 file, base64. The API cannot read it.' }),
    ),
};

const intakeEnvelopeShape = {
  ...sealedShape,
  receipt_sha256: z.exactOptional(receiptHash),
  proof: z.exactOptional(proofOfWork),
  trap: z.exactOptional(
    z.boolean().check(z.meta({ description: 'Whether the field was filled in that people do not see.' })),
  ),
};

/** The schema of {@link IntakeEnvelope}. */
export interface IntakeEnvelopeSchema extends z.ZodMiniObject<typeof intakeEnvelopeShape> {}

/** What is sent: for whom it is, and a text that only they can read. */
export const intakeEnvelope: IntakeEnvelopeSchema = z.object(intakeEnvelopeShape).check(
  z.meta({
    id: 'IntakeEnvelope',
    description: 'A submission: whom it is for, and an encrypted text that only they can read.',
  }),
);

const intakeAcknowledgementShape = {
  /** A random UUID that the sender chose. */
  submission_id: identifier,
  /** When it was stored (RFC 3339). */
  received_at: moment,
  ciphertext_sha256: z
    .string()
    .check(
      z.regex(/^[0-9a-f]{64}$/),
      z.meta({ description: 'SHA-256 of the age file as it was stored, hexadecimal: what was sent is what arrived.' }),
    ),
};

/** The schema of {@link IntakeAcknowledgement}. */
export interface IntakeAcknowledgementSchema extends z.ZodMiniObject<typeof intakeAcknowledgementShape> {}

/** The server's word that a submission is stored. */
export const intakeAcknowledgement: IntakeAcknowledgementSchema = z
  .object(intakeAcknowledgementShape)
  .check(z.meta({ id: 'IntakeAcknowledgement', description: 'The submission is stored.' }));

const storedIntakeShape = {
  /** A random UUID that the sender chose. */
  submission_id: identifier,
  ...sealedShape,
  ...intakeStateShape,
  /** When it was stored (RFC 3339). */
  received_at: moment,
};

/** The schema of {@link StoredIntake}. */
export interface StoredIntakeSchema extends z.ZodMiniObject<typeof storedIntakeShape> {}

/** A submission as the organization it is for gets it: still encrypted. */
export const storedIntake: StoredIntakeSchema = z
  .object(storedIntakeShape)
  .check(z.meta({ id: 'StoredIntake', description: 'A submission as it is stored: encrypted.' }));

/** What is sent: for whom it is, and a text that only they can read. */
export interface IntakeEnvelope extends z.output<IntakeEnvelopeSchema> {}
/** The server's word that a submission is stored. */
export interface IntakeAcknowledgement extends z.output<IntakeAcknowledgementSchema> {}
/** A submission as the organization it is for gets it: still encrypted. */
export interface StoredIntake extends z.output<StoredIntakeSchema> {}

const intakePayloadShape = {
  /** The version of this format. */
  v: z.literal(1),
  /** A random UUID that the sender chose. */
  submission_id: identifier,
  ...intakeAddressShape,
  /** In which it was filled in (BCP 47): whoever calls back speaks it. */
  language: z.string(),
  created_at: moment.check(z.meta({ description: 'By the clock of the device, which may be wrong.' })),
  /** By the id of their field; what was skipped is not there. */
  answers: z.record(shortCode, z.union([z.string(), z.array(z.string()), z.boolean()])),
  service: z.exactOptional(
    z
      .object({ id: identifier, name: z.string(), place: z.exactOptional(z.string()) })
      .check(z.meta({ description: 'The service at location that the person came from.' })),
  ),
  /** Which privacy notice the person agreed to. */
  notice_version: z.string(),
  consent: z
    .boolean()
    .check(
      z.meta({ description: 'Whether the answers may be shared with other organizations. False unless said so.' }),
    ),
  /** 20 digits and a check digit, which the person keeps. */
  receipt_code: z.string().check(z.regex(/^\d{21}$/)),
  referred: z.exactOptional(
    z
      .object({
        /** For whom it is (UUID). */
        organization_id: identifier,
        /** A random UUID that the sender chose. */
        submission_id: identifier,
        note: z.exactOptional(z.string().check(z.maxLength(2000))),
      })
      .check(z.meta({ description: 'Who refers it, under which id they have it, and what they add.' })),
  ),
};

/** The schema of {@link IntakePayload}. */
export interface IntakePayloadSchema extends z.ZodMiniObject<typeof intakePayloadShape> {}

/** What is encrypted. Its ids repeat those of the envelope: a receiver refuses it when they differ. */
export const intakePayload: IntakePayloadSchema = z
  .object(intakePayloadShape)
  .check(z.meta({ id: 'IntakePayload', description: 'What is encrypted, and never sent otherwise.' }));

/** What is encrypted. Its ids repeat those of the envelope: a receiver refuses it when they differ. */
export interface IntakePayload extends z.output<IntakePayloadSchema> {}
