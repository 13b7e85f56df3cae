import * as z from 'zod/mini';
import { contentLanguageFields } from '../profile/content-language.ts';
import { deliveryMode } from '../profile/delivery-mode.ts';
import { annotations } from './attribute.ts';
import { capacity } from './capacity.ts';
import { identifier, moment, webAddress } from './common.ts';
import { contact } from './contact.ts';
import { costOption } from './cost-option.ts';
import { funding } from './funding.ts';
import { language } from './language.ts';
import { organization } from './organization.ts';
import { phone } from './phone.ts';
import { program } from './program.ts';
import { requiredDocument } from './required-document.ts';
import { schedule } from './schedule.ts';
import { serviceArea } from './service-area.ts';
import { serviceAtLocation } from './service-at-location.ts';
import { url } from './url.ts';

const serviceShape = {
  id: identifier,
  /** Who offers it (UUID). */
  organization_id: z.exactOptional(identifier),
  /** The programme that it belongs to (UUID). */
  program_id: z.exactOptional(identifier),
  /** As people know it, in the negotiated language. */
  name: z.string(),
  /** Another name that it is known by. */
  alternate_name: z.exactOptional(z.string()),
  /** What it is and what happens there; plain text. */
  description: z.exactOptional(z.string()),
  /** A page about it. */
  url: z.exactOptional(webAddress),
  /** Further pages. */
  additional_urls: z.exactOptional(z.array(url)),
  /** Where to write. */
  email: z.exactOptional(z.email()),
  /** `active`: it is offered; `inactive`: not at present; `defunct`: no more, kept so that links still answer; `temporarily closed`: until a day that `temporary_closure` may tell. */
  status: z.enum(['active', 'inactive', 'defunct', 'temporarily closed']),
  /** Which interpretation there is; plain text. */
  interpretation_services: z.exactOptional(z.string()),
  /** What to do to be helped; plain text. */
  application_process: z.exactOptional(z.string()),
  /** What it costs, in words. Amounts are in `cost_options`. */
  fees_description: z.exactOptional(z.string()),
  /** Accreditations and certificates; plain text. */
  accreditations: z.exactOptional(z.string()),
  /** Whom it is for, in words. */
  eligibility_description: z.exactOptional(z.string()),
  /** Youngest age that it is for, in years. */
  minimum_age: z.exactOptional(z.number()),
  /** Oldest age that it is for, in years. */
  maximum_age: z.exactOptional(z.number()),
  /** The day (YYYY-MM-DD) when somebody last made sure that this is true. */
  assured_date: z.exactOptional(z.string()),
  /** Who made sure: an office, not a person. */
  assurer_email: z.exactOptional(z.email()),
  /** Licences that it works under; plain text. */
  licenses: z.exactOptional(z.string()),
  /** Something that all who come should know now; plain text. */
  alert: z.exactOptional(z.string()),
  /** When this record last changed (RFC 3339 with a zone). */
  last_modified: z.exactOptional(moment),
  /** Where to call. */
  phones: z.exactOptional(z.array(phone)),
  /** When it is open, wherever it is offered. */
  schedules: z.exactOptional(z.array(schedule)),
  /** For which places it is. */
  service_areas: z.exactOptional(z.array(serviceArea)),
  /** Where it is offered: what differs from place to place is there. */
  service_at_locations: z.exactOptional(z.array(serviceAtLocation)),
  /** Languages in which it is offered. */
  languages: z.exactOptional(z.array(language)),
  organization: z.exactOptional(organization),
  /** Who pays for it. */
  funding: z.exactOptional(z.array(funding)),
  /** What it costs, in amounts. */
  cost_options: z.exactOptional(z.array(costOption)),
  program: z.exactOptional(program),
  /** What to bring. */
  required_documents: z.exactOptional(z.array(requiredDocument)),
  /** Offices to turn to. */
  contacts: z.exactOptional(z.array(contact)),
  /** How much room there is. */
  capacities: z.exactOptional(z.array(capacity)),
  /** How help is given: in person, by a mobile team, at home, on line or by telephone. */
  delivery_modes: z.exactOptional(z.array(deliveryMode)),
  base_place_code: z.exactOptional(
    z
      .string()
      .check(
        z.regex(/^UA\d{17}$/),
        z.meta({ description: 'Where a mobile team sets out from (KATOTTG); `base` in `/v1/teams` has its name.' }),
      ),
  ),
  ...annotations,
  ...contentLanguageFields,
};

/** The schema of {@link Service}. */
export interface ServiceSchema extends z.ZodMiniObject<typeof serviceShape> {}

/** HSDS `service`: what an organization offers. */
export const service: ServiceSchema = z
  .object(serviceShape)
  .check(z.meta({ id: 'Service', description: 'What an organization offers (HSDS service).' }));

/** HSDS `service`: what an organization offers. */
export interface Service extends z.output<ServiceSchema> {}
