import * as z from 'zod/mini';
import { annotations } from './attribute.ts';
import { identifier } from './common.ts';
/** HSDS `organization_identifier`: an identifier of an organization in a public register. */
export const organizationIdentifier = z
  .object({
    id: identifier,
    organization_id: z.exactOptional(identifier),
    identifier_scheme: z.exactOptional(z.string()),
    identifier_type: z.string(),
    identifier: z.string(),
    ...annotations,
  })
  .check(
    z.meta({
      id: 'OrganizationIdentifier',
      description: 'An identifier in a public register (HSDS organization_identifier).',
    }),
  );

export type OrganizationIdentifier = z.output<typeof organizationIdentifier>;
