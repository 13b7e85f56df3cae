import * as z from 'zod/mini';
import { event, type Event } from '../events/event.ts';
import { reportedBreakdown, type ReportedBreakdown } from '../figures/breakdown.ts';
import { figure, type Figure } from '../figures/figure.ts';
import { indicator, type Indicator } from '../figures/indicator.ts';
import { form, type Form } from '../forms/form.ts';
import { hotline, type Hotline } from '../hotlines/hotline.ts';
import { calendarDate, identifier } from '../hsds/common.ts';
import { location, type Location } from '../hsds/location.ts';
import { organization, type Organization } from '../hsds/organization.ts';
import { program, type Program } from '../hsds/program.ts';
import { service, type Service } from '../hsds/service.ts';
import { serviceAtLocation, type ServiceAtLocation } from '../hsds/service-at-location.ts';
import { taxonomy, type Taxonomy } from '../hsds/taxonomy.ts';
import { taxonomyTerm, type TaxonomyTerm } from '../hsds/taxonomy-term.ts';
import { network, networkMember, type Network, type NetworkRole } from '../networks/network.ts';
import { partner, type Partner } from '../partners/partner.ts';
import { katottg } from '../profile/place-reference.ts';
import { cohort, type Cohort } from '../profile/cohort.ts';
import { roadmapProgress, type RoadmapProgress } from '../roadmaps/roadmap-progress.ts';
import { roadmap, type Roadmap } from '../roadmaps/roadmap.ts';
import { inAllLanguages } from './in-all-languages.ts';
import type { InAllLanguages, LocalizedText } from './localized-text.ts';

const ownId = z.exactOptional(
  z.string().check(
    z.maxLength(200),
    z.meta({
      description: 'What the organization itself calls the record, as in its spreadsheets. It is never published.',
    }),
  ),
);

function without<Shape extends object, Left extends keyof Shape>(shape: Shape, ...left: Left[]): Omit<Shape, Left> {
  return Object.fromEntries(Object.entries(shape).filter(([key]) => !left.includes(key as Left))) as Omit<Shape, Left>;
}

function named<Output>(id: string, description: string, schema: z.ZodMiniObject): z.ZodMiniType<Output> {
  return schema.check(z.meta({ id, description })) as unknown as z.ZodMiniType<Output>;
}

/** A service as its publisher keeps it: what belongs to it is named by identifier. */
export interface ServiceRecord extends InAllLanguages<
  Omit<Service, 'id' | 'organization' | 'program' | 'service_at_locations' | 'last_modified' | 'language_fallbacks'>
> {
  id?: string;
  /** Who offers it (UUID). */
  organization_id: string;
  own_id?: string;
}

/** A place as its publisher keeps it, with its address and coordinates even when it is confidential. */
export interface LocationRecord extends InAllLanguages<Omit<Location, 'id' | 'place' | 'language_fallbacks'>> {
  id?: string;
  /** Who answers for the record (UUID). */
  organization_id: string;
  /** The place that it is in (KATOTTG). */
  place_code: string;
}

/** One service at one place, with its hours, closures and moves. */
export interface ServiceAtLocationRecord extends InAllLanguages<
  Omit<
    ServiceAtLocation,
    | 'id'
    | 'location'
    | 'upcoming_hours'
    | 'relocation'
    | 'needs_verification'
    | 'being_checked'
    | 'history'
    | 'last_modified'
    | 'language_fallbacks'
  >
> {
  id?: string;
  service_id: string;
  location_id: string;
  own_id?: string;
  /** Ends are named by the service at location they are. */
  relocation?: {
    /** From this day on, YYYY-MM-DD. */
    since: string;
    /** Where it was: the service at location there (UUID). */
    from_id?: string;
    /** Where it is now: the service at location there (UUID). */
    to_id?: string;
  };
}

export interface OrganizationRecord extends InAllLanguages<
  Omit<Organization, 'id' | 'locations' | 'programs' | 'networks' | 'language_fallbacks'>
> {
  id?: string;
  /** The networks that it belongs to, by code. Only the operator changes them. */
  network_codes?: string[];
}

export interface ProgramRecord extends InAllLanguages<Omit<Program, 'id' | 'cohorts' | 'language_fallbacks'>> {
  id?: string;
  /** Who runs it (UUID). */
  organization_id: string;
  /** Its runs, in order. */
  cohorts?: InAllLanguages<Omit<Cohort, 'enrolment'>>[];
}

export interface TaxonomyRecord extends InAllLanguages<Omit<Taxonomy, 'id'>> {
  id?: string;
}

export interface TaxonomyTermRecord extends InAllLanguages<Omit<TaxonomyTerm, 'id' | 'taxonomy_detail'>> {
  id?: string;
  /** The taxonomy that it is of (UUID). */
  taxonomy_id: string;
}

export interface HotlineRecord extends InAllLanguages<Omit<Hotline, 'id' | 'language_fallbacks'>> {
  id?: string;
}

export interface IndicatorRecord extends InAllLanguages<Omit<Indicator, 'id' | 'language_fallbacks'>> {
  id?: string;
}

/** A figure as its publisher keeps it. It has either a place, which gives the area its name, or an area in words. */
export interface FigureRecord extends InAllLanguages<
  Omit<
    Figure,
    | 'id'
    | 'indicator'
    | 'place'
    | 'area'
    | 'organization'
    | 'programme'
    | 'reported_by'
    | 'history'
    | 'breakdown'
    | 'data_status'
    | 'in_words'
    | 'last_modified'
    | 'language_fallbacks'
  >
> {
  id?: string;
  /** What it measures (UUID of the indicator). */
  indicator_id: string;
  /** Where it was counted (KATOTTG); else `area` says it in words. */
  place_code?: string;
  /** Where it was counted, in words, when that is no place of the register. */
  area?: LocalizedText | string;
  /** Whose work it is (UUID). */
  organization_id?: string;
  /** The programme it is a result of (UUID). */
  program_id?: string;
  /** Who reports it (UUID), when that is not whose work it is. */
  reported_by_id?: string;
  /** What it consists of, by age, by sex … */
  breakdown?: InAllLanguages<ReportedBreakdown>;
}

/** A version of a form. `id` and `version` are those that submissions name. */
export interface FormRecord extends InAllLanguages<Omit<Form, 'organization' | 'data_status' | 'language_fallbacks'>> {
  /** Who receives what is sent (UUID). */
  organization_id: string;
}

export const serviceRecord = named<ServiceRecord>(
  'ServiceRecord',
  'A service as its publisher keeps it: in all languages, with what belongs to it named by identifier.',
  inAllLanguages({
    ...without(service.shape, 'organization', 'program', 'service_at_locations', 'last_modified'),
    organization_id: identifier,
    own_id: ownId,
  }),
);

export const locationRecord = named<LocationRecord>(
  'LocationRecord',
  'A place as its publisher keeps it. Of a confidential one, address and coordinates are kept here and published nowhere.',
  inAllLanguages({ ...without(location.shape, 'place'), organization_id: identifier, place_code: katottg }),
);

export const serviceAtLocationRecord = named<ServiceAtLocationRecord>(
  'ServiceAtLocationRecord',
  'One service at one place, with its hours, closures and moves.',
  inAllLanguages({
    ...without(
      serviceAtLocation.shape,
      'location',
      'upcoming_hours',
      'needs_verification',
      'being_checked',
      'history',
      'last_modified',
    ),
    service_id: identifier,
    location_id: identifier,
    own_id: ownId,
    relocation: z.exactOptional(
      z
        .object({ since: calendarDate, from_id: z.exactOptional(identifier), to_id: z.exactOptional(identifier) })
        .check(z.meta({ description: 'A move, its other end named by the service at location that it is.' })),
    ),
  }),
);

export const organizationRecord = named<OrganizationRecord>(
  'OrganizationRecord',
  'An organization as its publisher keeps it. Only the operator changes `network_codes`.',
  inAllLanguages({
    ...without(organization.shape, 'locations', 'programs', 'networks'),
    network_codes: z.exactOptional(z.array(z.string())),
  }),
);

export const programRecord = named<ProgramRecord>(
  'ProgramRecord',
  'A programme with its cohorts as its publisher keeps it.',
  inAllLanguages({
    ...program.shape,
    organization_id: identifier,
    cohorts: z.exactOptional(z.array(z.object(without(cohort.shape, 'enrolment')))),
  }),
);

export const taxonomyRecord = named<TaxonomyRecord>(
  'TaxonomyRecord',
  'A taxonomy, in all languages. Only the operator publishes it.',
  inAllLanguages(taxonomy.shape),
);

export const taxonomyTermRecord = named<TaxonomyTermRecord>(
  'TaxonomyTermRecord',
  'A term of a taxonomy, in all languages. Only the operator publishes it.',
  inAllLanguages({ ...without(taxonomyTerm.shape, 'taxonomy_detail'), taxonomy_id: identifier }),
);

export const hotlineRecord = named<HotlineRecord>(
  'HotlineRecord',
  'A telephone number for help, in all languages. Only the operator publishes it.',
  inAllLanguages(hotline.shape),
);

export const indicatorRecord = named<IndicatorRecord>(
  'IndicatorRecord',
  'What figures measure, in all languages. Only the operator publishes it.',
  inAllLanguages(indicator.shape),
);

export const figureRecord = named<FigureRecord>(
  'FigureRecord',
  'A figure as its publisher keeps it: `place_code`, or `area` in words.',
  inAllLanguages({
    ...without(
      figure.shape,
      'indicator',
      'place',
      'organization',
      'programme',
      'reported_by',
      'history',
      'data_status',
      'in_words',
      'last_modified',
    ),
    indicator_id: identifier,
    place_code: z.exactOptional(katottg),
    area: z.exactOptional(z.string()),
    organization_id: z.exactOptional(identifier),
    program_id: z.exactOptional(identifier),
    reported_by_id: z.exactOptional(identifier),
    breakdown: z.exactOptional(reportedBreakdown),
  }),
);

export const formRecord = named<FormRecord>(
  'FormRecord',
  'A version of a form, in all languages. Raise `version` for a change of meaning.',
  inAllLanguages({ ...without(form.shape, 'organization', 'data_status'), organization_id: identifier }),
);

type NetworkJoined = 'coordinator' | 'members' | 'member_count' | 'data_status' | 'language_fallbacks';

/** A network. Its members are the organizations that have it among their `network_codes`; here is what else is known of them. */
export interface NetworkRecord extends InAllLanguages<Omit<Network, 'id' | NetworkJoined>> {
  id?: string;
  /** What is known of its members besides that they are. */
  members?: {
    /** Which organization (UUID). */
    organization_id: string;
    /** What it does in the network. */
    role?: NetworkRole;
    /** Since when it belongs to it, YYYY-MM-DD. */
    since?: string;
  }[];
}

type EventJoined = 'place' | 'organization' | 'co_organizers' | 'partners' | 'program' | 'last_modified';

/** An event. What it refers to is named by identifier. */
export interface EventRecord extends InAllLanguages<
  Omit<Event, 'id' | EventJoined | 'data_status' | 'language_fallbacks'>
> {
  id?: string;
  /** Who holds it (UUID). */
  organization_id: string;
  /** Who holds it together with that organization (UUIDs). */
  co_organizer_ids?: string[];
  /** The partners who support it (UUIDs). */
  partner_ids?: string[];
  /** The programme that it belongs to (UUID). */
  program_id?: string;
  /** Where it is (KATOTTG). */
  place_code?: string;
}

type RoadmapJoined = 'organization' | 'network' | 'progress' | 'last_modified';

/** A roadmap, with how far communities are. Stages that are not named have not been started. */
export interface RoadmapRecord extends InAllLanguages<
  Omit<Roadmap, 'id' | RoadmapJoined | 'data_status' | 'language_fallbacks'>
> {
  id?: string;
  /** Who keeps the roadmap (UUID). */
  organization_id: string;
  /** The network that it is of, by code. */
  network_code?: string;
  /** How far each community is. */
  progress?: (InAllLanguages<Pick<RoadmapProgress, 'stages'>> & {
    /** Which community (KATOTTG). */
    place_code: string;
    /** Who leads the work there (UUID). */
    organization_id?: string;
  })[];
}

type PartnerJoined = 'organizations' | 'programs' | 'last_modified';

export interface PartnerRecord extends InAllLanguages<
  Omit<Partner, 'id' | PartnerJoined | 'data_status' | 'language_fallbacks'>
> {
  id?: string;
  /** The organizations that it supports (UUIDs). */
  organization_ids?: string[];
  /** The programmes that it supports (UUIDs). */
  program_ids?: string[];
}

const identifiers = z.exactOptional(z.array(identifier));

export const networkRecord = named<NetworkRecord>(
  'NetworkRecord',
  'A network, in all languages. Only the operator publishes it; organizations are its members by their `network_codes`.',
  inAllLanguages({
    ...without(network.shape, 'coordinator', 'members', 'member_count', 'data_status'),
    members: z.exactOptional(
      z.array(
        z.object({
          organization_id: identifier,
          role: z.exactOptional(networkMember.shape.role),
          since: networkMember.shape.since,
        }),
      ),
    ),
  }),
);

export const eventRecord = named<EventRecord>(
  'EventRecord',
  'An event as its publisher keeps it.',
  inAllLanguages({
    ...without(
      event.shape,
      'place',
      'organization',
      'co_organizers',
      'partners',
      'program',
      'last_modified',
      'data_status',
    ),
    organization_id: identifier,
    co_organizer_ids: identifiers,
    partner_ids: identifiers,
    program_id: z.exactOptional(identifier),
    place_code: z.exactOptional(katottg),
  }),
);

export const roadmapRecord = named<RoadmapRecord>(
  'RoadmapRecord',
  'A roadmap as its publisher keeps it, with how far each community is.',
  inAllLanguages({
    ...without(roadmap.shape, 'organization', 'network', 'progress', 'last_modified', 'data_status'),
    organization_id: identifier,
    network_code: z.exactOptional(z.string()),
    progress: z.exactOptional(
      z.array(
        z.object({
          place_code: katottg,
          organization_id: z.exactOptional(identifier),
          stages: roadmapProgress.shape.stages,
        }),
      ),
    ),
  }),
);

export const partnerRecord = named<PartnerRecord>(
  'PartnerRecord',
  'A donor or partner, in all languages. Only the operator publishes it.',
  inAllLanguages({
    ...without(partner.shape, 'organizations', 'programs', 'last_modified', 'data_status'),
    organization_ids: identifiers,
    program_ids: identifiers,
  }),
);
