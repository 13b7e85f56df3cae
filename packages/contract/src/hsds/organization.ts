import * as z from 'zod/mini';
import { contentLanguageFields } from '../profile/content-language.ts';
import { networkReference } from '../profile/network-reference.ts';
import { annotations } from './attribute.ts';
import { identifier, webAddress } from './common.ts';
import { contact } from './contact.ts';
import { funding } from './funding.ts';
import { location } from './location.ts';
import { organizationIdentifier } from './organization-identifier.ts';
import { phone } from './phone.ts';
import { program } from './program.ts';
import { url } from './url.ts';

const organizationShape = {
  id: identifier,
  name: z.string(),
  alternate_name: z.exactOptional(z.string()),
  description: z.string(),
  email: z.exactOptional(z.email()),
  website: z.exactOptional(webAddress),
  additional_websites: z.exactOptional(z.array(url)),
  tax_status: z.exactOptional(z.string()),
  tax_id: z.exactOptional(z.string()),
  year_incorporated: z.exactOptional(z.number()),
  legal_status: z.exactOptional(z.string()),
  logo: z.exactOptional(z.string()),
  uri: z.exactOptional(webAddress),
  parent_organization_id: z.exactOptional(identifier),
  funding: z.exactOptional(z.array(funding)),
  contacts: z.exactOptional(z.array(contact)),
  phones: z.exactOptional(z.array(phone)),
  locations: z.exactOptional(z.array(location)),
  programs: z.exactOptional(z.array(program)),
  organization_identifiers: z.exactOptional(z.array(organizationIdentifier)),
  networks: z.exactOptional(z.array(networkReference)),
  review_every_days: z.exactOptional(
    z.number().check(
      z.int(),
      z.gte(1),
      z.lte(3650),
      z.meta({
        description: 'Its own rule: what was not verified for so many days needs verification. Default: 180.',
      }),
    ),
  ),
  ...annotations,
  ...contentLanguageFields,
};

/** The schema of {@link Organization}. */
export interface OrganizationSchema extends z.ZodMiniObject<typeof organizationShape> {}

/** HSDS `organization`: who provides the services. */
export const organization: OrganizationSchema = z
  .object(organizationShape)
  .check(z.meta({ id: 'Organization', description: 'Who provides the services (HSDS organization).' }));

/** HSDS `organization`: who provides the services. */
export interface Organization extends z.output<OrganizationSchema> {}
