import * as z from 'zod/mini';
import { identifier, moment } from '../hsds/common.ts';
import { location } from '../hsds/location.ts';
import { serviceAtLocation } from '../hsds/service-at-location.ts';
import { placeReference } from '../profile/place-reference.ts';

const { shape } = serviceAtLocation;

const teamStopShape = {
  service_at_location_id: identifier,
  description: shape.description,
  place: z.exactOptional(placeReference),
  location,
  intervals: z
    .array(z.object({ opens_at: moment, closes_at: moment }))
    .check(
      z.meta({ description: 'When the team is there within the window, in order; empty when no visit is planned.' }),
    ),
  schedule_exceptions: shape.schedule_exceptions,
  temporary_closure: shape.temporary_closure,
  relocation: shape.relocation,
  being_checked: shape.being_checked,
  needs_verification: shape.needs_verification,
  verified_at: shape.verified_at,
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
