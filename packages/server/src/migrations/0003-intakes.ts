import type { Migration } from './migration.ts';

/**
 * Forms, and what is sent with them. Nothing here that people wrote can be read: the key that opens it is not on the
 * server. Keysets, access keys and intakes name their organization without referring to its record, so that importing,
 * replacing or resetting records never takes a submission, or the key it was sealed with, away.
 */
export const intakes: Migration = {
  name: '0003-intakes',
  up: [
    // Versions and serials are bigint: the contract lets them be any whole number that JSON can carry.
    `create table form (
      organization_id uuid not null references organization on delete cascade,
      id text not null,
      version bigint not null,
      position integer not null,
      document jsonb not null,
      primary key (organization_id, id, version)
    )`,
    'create index form_id on form (id, position)',
    `create table keyset (
      organization_id uuid not null,
      serial bigint not null,
      document jsonb not null,
      primary key (organization_id, serial)
    )`,
    `create table access_key (
      id uuid primary key,
      organization_id uuid not null,
      hash text not null unique,
      label text not null,
      created_at timestamptz not null
    )`,
    `create table intake (
      submission_id uuid primary key,
      arrival bigserial not null,
      organization_id uuid not null,
      form_id text not null,
      form_version bigint not null,
      keyset_serial bigint not null,
      ciphertext bytea not null,
      ciphertext_sha256 text not null,
      received_at timestamptz not null
    )`,
    'create index intake_organization on intake (organization_id, arrival)',
  ],
  down: ['drop table intake, access_key, keyset, form'],
};
