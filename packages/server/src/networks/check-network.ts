import { network, networkMember } from '@resilience-kit/contract';
import * as z from 'zod/mini';
import { recordFaults, type FieldFault } from '../records/record-faults.ts';
import type { RecordFault } from '../records/refused-records.ts';
import type { StoredNetwork } from '../records/stored.ts';
import { without } from '../records/without.ts';

const importedNetwork = z.object({
  ...without(network.shape, 'coordinator', 'members', 'member_count', 'data_status'),
  members: z.exactOptional(
    z.array(
      z.object({
        organization_id: network.shape.id,
        role: z.exactOptional(networkMember.shape.role),
        since: networkMember.shape.since,
      }),
    ),
  ),
});

/** Why the network by itself cannot be published; none when it can. What it refers to is not looked up. */
export function networkFaults(stored: StoredNetwork): RecordFault[] {
  return recordFaults('network', stored, importedNetwork, meaningFaults);
}

function meaningFaults({ members = [] }: z.output<typeof importedNetwork>): FieldFault[] {
  const ids = members.map(({ organization_id: id }) => id.toLowerCase());
  const repeated = ids.find((id, index) => ids.indexOf(id) < index);
  const coordinators = members.filter(({ role }) => role === 'coordinator').length;
  return [
    ...(repeated === undefined
      ? []
      : [
          {
            field: 'members',
            message: {
              uk: `має називати кожну організацію один раз; ${repeated} є двічі`,
              en: `must name each organization once; ${repeated} is there twice`,
            },
          },
        ]),
    ...(coordinators > 1
      ? [
          {
            field: 'members',
            message: {
              uk: `може мати лише одного координатора (role: coordinator); тут їх ${coordinators}`,
              en: `must have at most one coordinator; there are ${coordinators}`,
            },
          },
        ]
      : []),
  ];
}
