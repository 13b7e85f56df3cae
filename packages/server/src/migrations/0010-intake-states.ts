import type { Migration } from './migration.ts';

/**
 * What becomes of submissions: how far they are, which wait apart, by what their senders ask about them, and which were
 * deleted. Of a deleted one only its id and the moment stay, so that a copy on a phone does not bring it back.
 */
export const intakeStates: Migration = {
  name: '0010-intake-states',
  up: [
    // `told_since`: since when senders are told what they are told, which is less than `status` says. `receipt_hash`: what
    // cannot be turned back into a receipt code without the secret of the server.
    `alter table intake
      add column form_organization_id uuid,
      add column status text not null default 'received',
      add column status_changed_at timestamptz,
      add column told_since timestamptz,
      add column quarantine text,
      add column receipt_hash text`,
    'update intake set status_changed_at = received_at, told_since = received_at',
    'alter table intake alter column status_changed_at set not null, alter column told_since set not null',
    'create index intake_receipt on intake (receipt_hash) where receipt_hash is not null',
    'create table deleted_intake (submission_id uuid primary key, deleted_at timestamptz not null)',
  ],
  down: [
    'drop table deleted_intake',
    'drop index intake_receipt',
    `alter table intake
      drop column form_organization_id, drop column status, drop column status_changed_at, drop column told_since,
      drop column quarantine, drop column receipt_hash`,
  ],
};
