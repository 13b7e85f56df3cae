import * as z from 'zod/mini';
import { contentLanguageFields } from '../profile/content-language.ts';
import { relocation } from '../profile/relocation.ts';
import { historyEntry } from '../history/history-entry.ts';
import { beingChecked } from '../profile/being-checked.ts';
import { temporaryClosure } from '../profile/temporary-closure.ts';
import { scheduleException, upcomingHours } from '../profile/opening-hours.ts';
import { annotations } from './attribute.ts';
import { identifier, moment } from './common.ts';
import { contact } from './contact.ts';
import { location } from './location.ts';
import { phone } from './phone.ts';
import { schedule } from './schedule.ts';
import { serviceArea } from './service-area.ts';

const serviceAtLocationShape = {
  id: identifier,
  /** What is offered (UUID). */
  service_id: z.exactOptional(identifier),
  /** Where (UUID). */
  location_id: z.exactOptional(identifier),
  /** What is particular to this place; plain text. */
  description: z.exactOptional(z.string()),
  /** For which places it is, from here. */
  service_areas: z.exactOptional(z.array(serviceArea)),
  /** Offices to turn to here. */
  contacts: z.exactOptional(z.array(contact)),
  /** Where to call here. */
  phones: z.exactOptional(z.array(phone)),
  /** When it is open here. */
  schedules: z.exactOptional(z.array(schedule)),
  location: z.exactOptional(location),
  /** Days on which it is open otherwise, or not at all. */
  schedule_exceptions: z.exactOptional(z.array(scheduleException)),
  upcoming_hours: z.exactOptional(upcomingHours),
  temporary_closure: z.exactOptional(temporaryClosure),
  relocation: z.exactOptional(relocation),
  /** When somebody last made sure that this is true (RFC 3339). */
  verified_at: z.exactOptional(moment),
  needs_verification: z.exactOptional(
    z
      .boolean()
      .check(
        z.meta({ description: 'True when it was last verified longer ago than the rule of its organization allows.' }),
      ),
  ),
  being_checked: z.exactOptional(beingChecked),
  history: z.exactOptional(
    z
      .array(historyEntry)
      .check(z.meta({ description: 'Closures, re-openings and moves, the oldest first. Not in brief lists.' })),
  ),
  /** When this record last changed (RFC 3339 with a zone). */
  last_modified: z.exactOptional(moment),
  ...annotations,
  ...contentLanguageFields,
};

/** The schema of {@link ServiceAtLocation}. */
export interface ServiceAtLocationSchema extends z.ZodMiniObject<typeof serviceAtLocationShape> {}

/** HSDS `service_at_location`: one service at one location: what a resident can actually go to. */
export const serviceAtLocation: ServiceAtLocationSchema = z
  .object(serviceAtLocationShape)
  .check(z.meta({ id: 'ServiceAtLocation', description: 'One service at one location (HSDS service_at_location).' }));

/** HSDS `service_at_location`: one service at one location: what a resident can actually go to. */
export interface ServiceAtLocation extends z.output<ServiceAtLocationSchema> {}
