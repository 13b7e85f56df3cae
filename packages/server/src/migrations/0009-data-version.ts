import type { Migration } from './migration.ts';

/**
 * The version of everything that answers are made from: another one after every transaction that said it changed
 * something (`touchData`), never one that was there before. It is written when the transaction commits, wherever in it
 * that was said: a row that all writers change must be locked last and shortly, or they wait for each other in circles.
 */
export const dataVersion: Migration = {
  name: '0009-data-version',
  up: [
    `create table data_version (
      is_only boolean primary key default true check (is_only),
      version xid8 not null
    )`,
    'insert into data_version (version) values (pg_current_xact_id())',
    // Transactions that have yet to commit; nobody ever sees a row.
    'create table data_touch (transaction_id xid8 primary key)',
    `create function write_data_version() returns trigger language plpgsql as $$
      begin
        update data_version set version = new.transaction_id;
        delete from data_touch where transaction_id = new.transaction_id;
        return null;
      end
    $$`,
    `create constraint trigger data_touched after insert on data_touch deferrable initially deferred
      for each row execute function write_data_version()`,
  ],
  down: ['drop table data_touch, data_version', 'drop function write_data_version()'],
};
