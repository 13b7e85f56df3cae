import type { StoredIntake } from '@resilience-kit/contract';
import type { Selectable } from 'kysely';
import type { IntakeTable } from '../database/tables.ts';
import { presentState } from './stored-state.ts';

export const intakeColumns = [
  'submission_id',
  'organization_id',
  'form_id',
  'form_version',
  'form_organization_id',
  'keyset_serial',
  'ciphertext',
  'received_at',
  'status',
  'status_changed_at',
  'quarantine',
] as const;

type Row = Pick<Selectable<IntakeTable>, (typeof intakeColumns)[number]>;

/** A submission as its organization gets it: still encrypted, with how far it is. */
export function presentIntake(row: Row): StoredIntake {
  return {
    ...presentState(row),
    organization_id: row.organization_id,
    form_id: row.form_id,
    form_version: row.form_version,
    ...(row.form_organization_id === null ? {} : { form_organization_id: row.form_organization_id }),
    keyset_serial: row.keyset_serial,
    ciphertext: Buffer.from(row.ciphertext).toString('base64'),
    received_at: row.received_at.toISOString(),
  };
}
