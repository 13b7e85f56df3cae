import { partner } from '@resilience-kit/contract';
import * as z from 'zod/mini';
import { recordFaults } from '../records/record-faults.ts';
import type { RecordFault } from '../records/refused-records.ts';
import type { StoredPartner } from '../records/stored.ts';
import { without } from '../records/without.ts';

const importedPartner = z.object({
  ...without(partner.shape, 'organizations', 'programs', 'data_status'),
  organization_ids: z.exactOptional(z.array(partner.shape.id)),
  program_ids: z.exactOptional(z.array(partner.shape.id)),
});

/** Why the partner by itself cannot be published; none when it can. What it refers to is not looked up. */
export function partnerFaults(stored: StoredPartner): RecordFault[] {
  return recordFaults('partner', stored, importedPartner);
}
