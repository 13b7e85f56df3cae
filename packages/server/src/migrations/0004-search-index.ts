import type { Migration } from './migration.ts';

/**
 * A search index of numbers: words are looked up once, in a small table, and entries are found by the identifiers of
 * their words, which takes a third of the time of a `tsvector`; what entries have in common (category, audience, ...)
 * is counted by profile. The index is made anew from the records when the server starts.
 */
export const searchIndex: Migration = {
  name: '0004-search-index',
  up: [
    'drop table search_entry, lexeme',
    `create table lexeme (
      id integer generated always as identity primary key,
      lexeme text not null,
      word text,
      frequency integer not null
    )`,
    // Serves equality and beginnings alike, whatever the collation of the database.
    'create unique index lexeme_lexeme on lexeme (lexeme text_pattern_ops)',
    'create index lexeme_trigrams on lexeme using gin (lexeme gin_trgm_ops) where word is not null',
    `create table search_profile (
      id bigint primary key,
      document jsonb not null
    )`,
    // Columns of fixed width come first: those behind a column of variable width take longer to reach. No hours are null
    // rather than an empty range, which takes longer to ask.
    `create table search_entry (
      service_at_location_id uuid primary key references service_at_location on delete cascade,
      profile_id bigint not null,
      fingerprint bigint not null,
      latitude double precision,
      longitude double precision,
      point point,
      closed boolean not null,
      titles integer[] not null,
      weekly_opening int4multirange,
      dated_opening tsmultirange,
      dated_closing tsmultirange,
      sort_name text collate "C" not null,
      names integer[] not null,
      place_codes text[] not null,
      lexemes integer[] not null
    )`,
    'create index search_entry_profile on search_entry (profile_id)',
    'create index search_entry_lexemes on search_entry using gin (lexemes)',
    'create index search_entry_titles on search_entry using gin (titles)',
    'create index search_entry_place_codes on search_entry using gin (place_codes)',
    'create index search_entry_point on search_entry using gist (point)',
    'create index search_entry_sort_name on search_entry (sort_name, service_at_location_id)',
    `delete from setting where key = 'search_indexed_on'`,
  ],
  down: [
    'drop table search_entry, search_profile, lexeme',
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
    'create index lexeme_trigrams on lexeme using gin (lexeme gin_trgm_ops)',
    `delete from setting where key = 'search_indexed_on'`,
  ],
};
