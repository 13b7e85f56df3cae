import type { Migration } from './migration.ts';

/**
 * Keys that expire and can be revoked, the audit trail, and answers that are given again to whoever repeats a call. The
 * audit trail names organizations and records without referring to them: it outlives them.
 */
export const publishing: Migration = {
  name: '0005-publishing',
  up: [
    // The keys that are there already were made to read submissions.
    `alter table access_key
      alter column organization_id drop not null,
      add column scopes text[] not null default '{intakes:read}',
      add column expires_at timestamptz,
      add column revoked_at timestamptz,
      add column last_used_on date`,
    'alter table access_key alter column scopes drop default',
    'create index access_key_organization on access_key (organization_id, created_at)',
    `create table change (
      id uuid primary key,
      sequence bigserial not null,
      at timestamptz not null,
      source text not null,
      by text not null,
      access_key_id uuid,
      organization_id uuid,
      undoes uuid,
      undone_by uuid,
      record_count integer not null
    )`,
    'create index change_sequence on change (sequence)',
    `create table record_change (
      change_id uuid not null references change on delete cascade,
      position integer not null,
      resource text not null,
      record_id text not null,
      organization_id uuid,
      action text not null,
      before jsonb,
      after jsonb,
      primary key (change_id, position)
    )`,
    'create index record_change_record on record_change (record_id, resource)',
    'create index record_change_organization on record_change (organization_id)',
    `create table idempotent_answer (
      access_key_id uuid not null,
      idempotency_key text not null,
      fingerprint text not null,
      status integer not null,
      body text not null,
      entity_tag text,
      at timestamptz not null,
      primary key (access_key_id, idempotency_key)
    )`,
    'create index idempotent_answer_at on idempotent_answer (at)',
  ],
  // Keys that are no organization's, or not for reading submissions, mean nothing to the version before.
  down: [
    'drop table idempotent_answer, record_change, change',
    `delete from access_key where organization_id is null or not 'intakes:read' = any(scopes) or revoked_at is not null`,
    'drop index access_key_organization',
    `alter table access_key
      alter column organization_id set not null,
      drop column scopes, drop column expires_at, drop column revoked_at, drop column last_used_on`,
  ],
};
