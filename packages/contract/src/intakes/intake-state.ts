import * as z from 'zod/mini';
import { identifier, moment } from '../hsds/common.ts';

/** What the organization has done about a submission, as it keeps it. Senders are told less: see `receiptStatuses`. */
export const intakeStatuses = ['received', 'opened', 'contacted', 'contact_us', 'referred', 'closed'] as const;
export type IntakeStatus = (typeof intakeStatuses)[number];

/** Why a submission waits apart from the others. It is kept and can be read like any other. */
export const quarantineReasons = ['no_proof', 'trap', 'rate'] as const;
export type QuarantineReason = (typeof quarantineReasons)[number];

export const intakeStateShape = {
  /** What has been done about it. */
  status: z.enum(intakeStatuses),
  /** Since when (RFC 3339). */
  status_changed_at: moment,
  quarantine: z.exactOptional(
    z.enum(quarantineReasons).check(
      z.meta({
        description:
          'Why it waits apart. `no_proof`: no proof of work came with it; `trap`: a field that people do not see was filled in; `rate`: many came from one network.',
      }),
    ),
  ),
};

const intakeStateChangeShape = {
  /** What has been done about it. */
  status: z.enum(intakeStatuses),
};

/** The schema of {@link IntakeStateChange}. */
export interface IntakeStateChangeSchema extends z.ZodMiniObject<typeof intakeStateChangeShape> {}

/** What the organization has done. */
export const intakeStateChange: IntakeStateChangeSchema = z
  .object(intakeStateChangeShape)
  .check(z.meta({ id: 'IntakeStateChange', description: 'What the organization has done about a submission.' }));

const intakeStateRecordShape = {
  /** Which submission (UUID). */
  submission_id: identifier,
  ...intakeStateShape,
};

/** The schema of {@link IntakeState}. */
export interface IntakeStateSchema extends z.ZodMiniObject<typeof intakeStateRecordShape> {}

/** How far a submission is, without what it says. */
export const intakeState: IntakeStateSchema = z
  .object(intakeStateRecordShape)
  .check(z.meta({ id: 'IntakeState', description: 'How far a submission is, without what it says.' }));

const intakeDeletionShape = {
  /** Which submission (UUID). */
  submission_id: identifier,
  /** When (RFC 3339). */
  deleted_at: moment,
};

/** The schema of {@link IntakeDeletion}. */
export interface IntakeDeletionSchema extends z.ZodMiniObject<typeof intakeDeletionShape> {}

/** The server's word that a submission is gone, and that its id never comes back. */
export const intakeDeletion: IntakeDeletionSchema = z
  .object(intakeDeletionShape)
  .check(z.meta({ id: 'IntakeDeletion', description: 'A submission is deleted; its id is refused from now on.' }));

/** What the organization has done. */
export interface IntakeStateChange extends z.output<IntakeStateChangeSchema> {}
/** How far a submission is, without what it says. */
export interface IntakeState extends z.output<IntakeStateSchema> {}
/** The server's word that a submission is gone. */
export interface IntakeDeletion extends z.output<IntakeDeletionSchema> {}
