import type { Migration } from './migration.ts';

/**
 * The sites that may show an organization's forms in a frame. Organizations are named without referring to their records,
 * as with access keys: importing an organization anew must not shut its sites out.
 */
export const embedOrigins: Migration = {
  name: '0011-embed-origins',
  up: [
    `create table embed_origin (
      organization_id uuid not null,
      origin text not null,
      created_at timestamptz not null,
      primary key (organization_id, origin)
    )`,
  ],
  down: ['drop table embed_origin'],
};
