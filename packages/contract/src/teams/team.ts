import * as z from 'zod/mini';
import { calendarDate, identifier } from '../hsds/common.ts';
import { service } from '../hsds/service.ts';
import { contentLanguageFields } from '../profile/content-language.ts';
import { namedReference } from '../profile/named-reference.ts';
import { networkReference } from '../profile/network-reference.ts';
import { placeReference } from '../profile/place-reference.ts';
import { relocation } from '../profile/relocation.ts';
import { dataStatus } from '../search/data-status.ts';
import { teamStop } from './team-stop.ts';

const { shape } = service;

const teamShape = {
  id: identifier.check(z.meta({ description: 'The service that the team gives.' })),
  /** In the negotiated language. */
  name: z.string(),
  /** What it brings; plain text. */
  description: shape.description,
  /** Something that all who wait should know now. */
  alert: shape.alert,
  /** What to do to be visited; plain text. */
  application_process: shape.application_process,
  organization: namedReference,
  program: z
    .exactOptional(namedReference)
    .check(z.meta({ description: 'What joins the services of one crew: «Mobile team 1».' })),
  /** Networks that it belongs to. */
  networks: z.exactOptional(z.array(networkReference)),
  /** Languages that are spoken. */
  languages: shape.languages,
  /** Where to call. */
  phones: shape.phones,
  /** For which places it is. */
  service_areas: shape.service_areas,
  base: z.exactOptional(placeReference).check(z.meta({ description: 'Where the team sets out from.' })),
  relocation: z
    .exactOptional(relocation)
    .check(z.meta({ description: 'The latest move of the team: from where, to which of its stops.' })),
  window: z
    .object({
      /** The first day, YYYY-MM-DD. */
      from: calendarDate,
      /** The last day, YYYY-MM-DD. */
      until: calendarDate,
    })
    .check(z.meta({ description: 'The days that the dates of the stops are told for, both included.' })),
  stops: z
    .array(teamStop)
    .check(z.meta({ description: 'The soonest first; those without a date in the window last.' })),
  data_status: dataStatus,
  ...contentLanguageFields,
};

/** The schema of {@link Team}. */
export interface TeamSchema extends z.ZodMiniObject<typeof teamShape> {}

/** A service that a mobile team brings, with its stops. */
export const team: TeamSchema = z
  .object(teamShape)
  .check(z.meta({ id: 'Team', description: 'A service that a mobile team brings, and where it comes to when.' }));

/** A service that a mobile team brings, with its stops. */
export interface Team extends z.output<TeamSchema> {}
