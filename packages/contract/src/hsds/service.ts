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
  organization_id: z.exactOptional(identifier),
  program_id: z.exactOptional(identifier),
  name: z.string(),
  alternate_name: z.exactOptional(z.string()),
  description: z.exactOptional(z.string()),
  url: z.exactOptional(webAddress),
  additional_urls: z.exactOptional(z.array(url)),
  email: z.exactOptional(z.email()),
  status: z.enum(['active', 'inactive', 'defunct', 'temporarily closed']),
  interpretation_services: z.exactOptional(z.string()),
  application_process: z.exactOptional(z.string()),
  fees_description: z.exactOptional(z.string()),
  accreditations: z.exactOptional(z.string()),
  eligibility_description: z.exactOptional(z.string()),
  minimum_age: z.exactOptional(z.number()),
  maximum_age: z.exactOptional(z.number()),
  assured_date: z.exactOptional(z.string()),
  assurer_email: z.exactOptional(z.email()),
  licenses: z.exactOptional(z.string()),
  alert: z.exactOptional(z.string()),
  last_modified: z.exactOptional(moment),
  phones: z.exactOptional(z.array(phone)),
  schedules: z.exactOptional(z.array(schedule)),
  service_areas: z.exactOptional(z.array(serviceArea)),
  service_at_locations: z.exactOptional(z.array(serviceAtLocation)),
  languages: z.exactOptional(z.array(language)),
  organization: z.exactOptional(organization),
  funding: z.exactOptional(z.array(funding)),
  cost_options: z.exactOptional(z.array(costOption)),
  program: z.exactOptional(program),
  required_documents: z.exactOptional(z.array(requiredDocument)),
  contacts: z.exactOptional(z.array(contact)),
  capacities: z.exactOptional(z.array(capacity)),
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
