import type { TemplateResult } from 'lit';
import { icon, type IconName } from '../../icons/icons.ts';
import { outline } from '../../icons/outline.ts';

/** Outlines that only the view of one service needs. */
export const paths = {
  directions: 'M12 2.8 21.2 12 12 21.2 2.8 12ZM9 14.5v-2.2c0-.7.6-1.3 1.3-1.3h4.4M12.6 8.6 15 11l-2.4 2.4',
  website:
    'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18ZM3 12h18M12 3c2.4 2.4 3.6 5.4 3.6 9S14.4 18.6 12 21c-2.4-2.4-3.6-5.4-3.6-9S9.6 5.4 12 3Z',
  mail: 'M3.5 5.5h17v13h-17ZM4 6.5l8 6.5 8-6.5',
  language: 'M4 5h16v11.5h-9L7 20v-3.5H4ZM8 9h8M8 12.5h5',
  verified: 'M12 3l7.5 2.8v5.4c0 4.6-3 8-7.5 9.8-4.5-1.8-7.5-5.2-7.5-9.8V5.8ZM8.6 12l2.5 2.5 4.5-4.6',
  document: 'M6 3h8l4.5 4.5V21H6ZM14 3v4.5h4.5M9 12.5h6M9 16h6',
  people:
    'M9 11.5a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7ZM2.8 19.5c.4-3.3 2.8-5.2 6.2-5.2s5.8 1.9 6.2 5.2M15.5 5a3.4 3.4 0 0 1 0 6.3M17.5 14.7c2.1.6 3.4 2.2 3.7 4.8',
  money: 'M3.5 6.5h17v11h-17ZM12 14.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5ZM6.5 12v.1M17.5 12v.1',
};

export type DetailIconName = IconName | keyof typeof paths;

/** An icon of the view of one service. */
export function detailIcon(name: DetailIconName): TemplateResult {
  return name in paths ? outline(paths[name as keyof typeof paths], name) : icon(name as IconName);
}
