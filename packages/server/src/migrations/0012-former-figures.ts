import type { Migration } from './migration.ts';

/** Figures that are no longer there are found by the codes that they had: pages still name them. */
export const formerFigures: Migration = {
  name: '0012-former-figures',
  up: [
    `create index record_change_former_figure on record_change ((before ->> 'code')) where resource = 'figures' and before is not null`,
  ],
  down: ['drop index record_change_former_figure'],
};
