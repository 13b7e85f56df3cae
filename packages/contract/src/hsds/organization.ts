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
  /** As people know it. */
  name: z.string(),
  /** Another name that it is known by. */
  alternate_name: z.exactOptional(z.string()),
  /** What it does; plain text. */
  description: z.string(),
  /** Where to write. */
  email: z.exactOptional(z.email()),
  /** Its site. */
  website: z.exactOptional(webAddress),
  /** Further sites. */
  additional_websites: z.exactOptional(z.array(url)),
  /** Its tax status; plain text. */
  tax_status: z.exactOptional(z.string()),
  /** Its number at the tax office (for Ukraine, the EDRPOU code). */
  tax_id: z.exactOptional(z.string()),
  /** Since which year it exists. */
  year_incorporated: z.exactOptional(z.number()),
  /** Its legal form; plain text. */
  legal_status: z.exactOptional(z.string()),
  /** The address of a picture. */
  logo: z.exactOptional(z.string()),
  /** What identifies it beyond this API. */
  uri: z.exactOptional(webAddress),
  /** What it is a part of (UUID). */
  parent_organization_id: z.exactOptional(identifier),
  /** Who pays for it. */
  funding: z.exactOptional(z.array(funding)),
  /** Offices to turn to. */
  contacts: z.exactOptional(z.array(contact)),
  /** Where to call. */
  phones: z.exactOptional(z.array(phone)),
  /** Its locations. */
  locations: z.exactOptional(z.array(location)),
  /** Its programmes. */
  programs: z.exactOptional(z.array(program)),
  /** Its numbers in registers. */
  organization_identifiers: z.exactOptional(z.array(organizationIdentifier)),
  /** Networks that it belongs to. */
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
