import * as z from 'zod/mini';
import { annotations } from './attribute.ts';
import { identifier } from './common.ts';

const organizationIdentifierShape = {
  id: identifier,
  /** Whose number it is (UUID). */
  organization_id: z.exactOptional(identifier),
  /** The register, by the code of org-id.guide: `UA-EDR`. */
  identifier_scheme: z.exactOptional(z.string()),
  /** The register, in words. */
  identifier_type: z.string(),
  /** The number there. */
  identifier: z.string(),
  ...annotations,
};

/** The schema of {@link OrganizationIdentifier}. */
export interface OrganizationIdentifierSchema extends z.ZodMiniObject<typeof organizationIdentifierShape> {}

/** HSDS `organization_identifier`: an identifier of an organization in a public register. */
export const organizationIdentifier: OrganizationIdentifierSchema = z.object(organizationIdentifierShape).check(
  z.meta({
    id: 'OrganizationIdentifier',
    description: 'An identifier in a public register (HSDS organization_identifier).',
  }),
);

/** HSDS `organization_identifier`: an identifier of an organization in a public register. */
export interface OrganizationIdentifier extends z.output<OrganizationIdentifierSchema> {}
