import type { Migration } from './migration.ts';

/** Published figures and the indicators they measure, as documents beside the columns they are found by. */
export const figures: Migration = {
  name: '0002-figures',
  up: [
    `create table indicator (
      id uuid primary key,
      code text not null unique,
      position integer not null,
      document jsonb not null
    )`,
    `create table figure (
      id uuid primary key,
      code text not null unique,
      indicator_id uuid not null references indicator on delete cascade,
      organization_id uuid references organization on delete cascade,
      place_code text,
      period_from date,
      period_to date,
      position integer not null,
      document jsonb not null
    )`,
    'create index figure_indicator on figure (indicator_id)',
    'create index figure_organization on figure (organization_id)',
    'create index figure_place on figure (place_code)',
    'create index figure_position on figure (position, id)',
  ],
  down: ['drop table figure, indicator'],
};
