import type { Migration } from './migration.ts';

/** Records as documents beside the columns they are found by, places, and the search index. */
export const records: Migration = {
  name: '0001-records',
  up: [
    `create table taxonomy (
      id uuid primary key,
      position integer not null,
      document jsonb not null,
      vector tsvector not null
    )`,
    `create table taxonomy_term (
      id uuid primary key,
      taxonomy_id uuid not null references taxonomy on delete cascade,
      parent_id uuid references taxonomy_term deferrable initially deferred,
      code text not null,
      position integer not null,
      document jsonb not null,
      vector tsvector not null,
      unique (taxonomy_id, code)
    )`,
    'create index taxonomy_term_code on taxonomy_term (code)',
    'create index taxonomy_term_parent on taxonomy_term (parent_id)',
    `create table network (
      id uuid primary key,
      code text not null unique,
      document jsonb not null
    )`,
    `create table organization (
      id uuid primary key,
      network_codes text[] not null,
      document jsonb not null,
      last_modified timestamptz not null,
      vector tsvector not null
    )`,
    'create index organization_vector on organization using gin (vector)',
    `create table program (
      id uuid primary key,
      organization_id uuid references organization on delete cascade,
      document jsonb not null
    )`,
    'create index program_organization on program (organization_id)',
    `create table service (
      id uuid primary key,
      organization_id uuid not null references organization on delete cascade,
      program_id uuid references program on delete set null,
      status text not null,
      document jsonb not null,
      last_modified timestamptz not null,
      vector tsvector not null
    )`,
    'create index service_organization on service (organization_id)',
    'create index service_program on service (program_id)',
    'create index service_last_modified on service (last_modified)',
    'create index service_vector on service using gin (vector)',
    `create table service_term (
      service_id uuid not null references service on delete cascade,
      taxonomy_term_id uuid not null references taxonomy_term on delete cascade,
      link_type text not null,
      primary key (service_id, taxonomy_term_id, link_type)
    )`,
    'create index service_term_term on service_term (taxonomy_term_id)',
    `create table location (
      id uuid primary key,
      organization_id uuid references organization on delete cascade,
      place_code text not null,
      latitude double precision,
      longitude double precision,
      document jsonb not null
    )`,
    'create index location_organization on location (organization_id)',
    'create index location_place on location (place_code)',
    `create index location_addresses on location using gin ((document -> 'addresses') jsonb_path_ops)`,
    `create table service_at_location (
      id uuid primary key,
      service_id uuid not null references service on delete cascade,
      location_id uuid not null references location on delete cascade,
      document jsonb not null,
      last_modified timestamptz not null
    )`,
    'create index service_at_location_service on service_at_location (service_id)',
    'create index service_at_location_location on service_at_location (location_id)',
    'create index service_at_location_last_modified on service_at_location (last_modified)',
    `create table hotline (
      id uuid primary key,
      position integer not null,
      verified_at date not null,
      review_after date not null,
      document jsonb not null
    )`,
    `create table place (
      code text primary key,
      level text not null,
      parent text references place deferrable initially deferred,
      path text[] not null,
      name_uk text not null,
      name_en text not null,
      full_name_uk text not null,
      full_name_en text not null,
      latitude double precision,
      longitude double precision,
      search_names text[] not null,
      position integer not null
    )`,
    'create index place_parent on place (parent)',
    'create index place_path on place using gin (path)',
    'create index place_search_names on place using gin (search_names)',
    'create index place_position on place (position)',
    `create table search_entry (
      service_at_location_id uuid primary key references service_at_location on delete cascade,
      service_id uuid not null references service on delete cascade,
      organization_id uuid not null references organization on delete cascade,
      vector tsvector not null,
      names tsvector not null,
      point point,
      latitude double precision,
      longitude double precision,
      place_codes text[] not null,
      categories text[] not null,
      audiences text[] not null,
      modes text[] not null,
      languages text[] not null,
      networks text[] not null,
      free boolean not null,
      accessible boolean not null,
      closed boolean not null,
      weekly_opening int4multirange not null,
      dated_opening tsmultirange not null,
      dated_closing tsmultirange not null,
      sort_name text not null
    )`,
    'create index search_entry_service on search_entry (service_id)',
    'create index search_entry_organization on search_entry (organization_id)',
    'create index search_entry_vector on search_entry using gin (vector)',
    'create index search_entry_place_codes on search_entry using gin (place_codes)',
    'create index search_entry_categories on search_entry using gin (categories)',
    'create index search_entry_narrowing on search_entry using gin (audiences, modes, languages, networks)',
    'create index search_entry_point on search_entry using gist (point)',
    'create index search_entry_sort_name on search_entry (sort_name)',
    `create table lexeme (
      lexeme text primary key,
      word text not null,
      frequency integer not null
    )`,
    `create table setting (
      key text primary key,
      value jsonb not null
    )`,
    // After everything else: the embedded database misbehaves when other extensions follow it.
    'create extension if not exists pg_trgm',
    'create index lexeme_trigrams on lexeme using gin (lexeme gin_trgm_ops)',
  ],
  // The extension stays: it may have been there before, and others may use it.
  down: [
    'drop table setting, lexeme, search_entry, place, hotline, service_at_location, location, service_term, service, program, organization, network, taxonomy_term, taxonomy',
  ],
};
