import type { Migration } from './migration.ts';

/** Events, roadmaps, partners and feedback; programmes found by their text; what is being checked beside the record itself. */
export const community: Migration = {
  name: '0006-community',
  up: [
    `alter table program add column vector tsvector not null default ''`,
    // Made by the server from feedback: beside the document, so that publishing or importing it does not touch this.
    'alter table service_at_location add column being_checked jsonb',
    `create index service_delivery_modes on service using gin ((document -> 'delivery_modes'))`,
    `create table event (
      id uuid primary key,
      organization_id uuid not null references organization on delete cascade,
      place_code text,
      starts_at timestamptz not null,
      ends_at timestamptz,
      document jsonb not null,
      last_modified timestamptz not null
    )`,
    'create index event_start on event (starts_at, id)',
    'create index event_organization on event (organization_id)',
    'create index event_place on event (place_code)',
    `create table roadmap (
      id uuid primary key,
      organization_id uuid not null references organization on delete cascade,
      network_code text,
      place_codes text[] not null,
      position integer not null,
      document jsonb not null,
      last_modified timestamptz not null
    )`,
    'create index roadmap_organization on roadmap (organization_id)',
    'create index roadmap_places on roadmap using gin (place_codes)',
    `create table partner (
      id uuid primary key,
      role text not null,
      organization_ids uuid[] not null,
      program_ids uuid[] not null,
      position integer not null,
      document jsonb not null,
      last_modified timestamptz not null
    )`,
    'create index partner_organizations on partner using gin (organization_ids)',
    'create index partner_programs on partner using gin (program_ids)',
    // `subject` is the record that it is about: a service at a location, or a service wherever it is. `network` is a hash
    // that nobody can make again once its day is over, and is deleted with the first feedback of another day.
    `create table feedback (
      id uuid primary key,
      arrival bigserial not null,
      service_id uuid not null references service on delete cascade,
      service_at_location_id uuid references service_at_location on delete cascade,
      subject uuid not null,
      kind text not null,
      note text,
      network text,
      received_on date not null,
      resolved_on date,
      outcome text
    )`,
    'create unique index feedback_once_a_day on feedback (network, subject, received_on)',
    'create index feedback_service on feedback (service_id)',
    'create index feedback_arrival on feedback (arrival)',
  ],
  down: [
    'drop table feedback, partner, roadmap, event',
    'drop index service_delivery_modes',
    'alter table service_at_location drop column being_checked',
    'alter table program drop column vector',
  ],
};
