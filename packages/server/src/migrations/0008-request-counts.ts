import type { Migration } from './migration.ts';

/**
 * What the copies of the server tell each other about who has asked how often. Both tables are short-lived and unlogged:
 * they cost no write to the log of the database, and are empty after it crashed.
 */
export const requestCounts: Migration = {
  name: '0008-request-counts',
  up: [
    `create unlogged table request_count (
      policy text not null,
      subject text not null,
      window_start timestamptz not null,
      requests integer not null,
      primary key (policy, subject, window_start)
    )`,
    'create index request_count_window on request_count (window_start)',
    // What the addresses of a day are hashed with. It is deleted when the day is over: from then on nobody can try
    // addresses until one fits.
    'create unlogged table network_salt (day date primary key, salt bytea not null)',
  ],
  down: ['drop table network_salt, request_count'],
};
