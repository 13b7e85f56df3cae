import * as z from 'zod/mini';
import { identifier } from '../hsds/common.ts';
import { location } from '../hsds/location.ts';
import { serviceAtLocation } from '../hsds/service-at-location.ts';
import { openInterval } from '../profile/opening-hours.ts';
import { placeReference } from '../profile/place-reference.ts';

const { shape } = serviceAtLocation;

const teamStopShape = {
  /** Which stop (UUID). */
  service_at_location_id: identifier,
  /** What is particular to it; plain text. */
  description: shape.description,
  place: z.exactOptional(placeReference),
  location,
  intervals: z
    .array(openInterval)
    .check(
      z.meta({ description: 'When the team is there within the window, in order; empty when no visit is planned.' }),
    ),
  /** Days on which it comes otherwise, or not at all. */
  schedule_exceptions: shape.schedule_exceptions,
  /** Why it does not come at present. */
  temporary_closure: shape.temporary_closure,
  /** Where it stopped before, and since when here. */
  relocation: shape.relocation,
  /** Somebody has said that this is wrong; it is being checked. */
  being_checked: shape.being_checked,
  /** Nobody has made sure of it for longer than the organization promises. */
  needs_verification: shape.needs_verification,
  /** When somebody last made sure that this is true. */
  verified_at: shape.verified_at,
  /** When this record last changed (RFC 3339 with a zone). */
  last_modified: shape.last_modified,
};

/** The schema of {@link TeamStop}. */
export interface TeamStopSchema extends z.ZodMiniObject<typeof teamStopShape> {}

/** A place that a mobile team comes to, and when. */
export const teamStop: TeamStopSchema = z
  .object(teamStopShape)
  .check(z.meta({ id: 'TeamStop', description: 'A place that a mobile team comes to, with its dates.' }));

/** A place that a mobile team comes to, and when. */
export interface TeamStop extends z.output<TeamStopSchema> {}
