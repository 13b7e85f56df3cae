import type { TemplateResult } from 'lit';
import { outline } from './outline.ts';

/** Outlines on a 24 × 24 grid, drawn with round strokes. */
export const paths = {
  search: 'M11 18a7 7 0 1 0 0-14 7 7 0 0 0 0 14ZM16 16l4 4',
  clear: 'M6 6l12 12M18 6 6 18',
  phone: 'M6 4h3l1.5 4-2.2 1.5a12 12 0 0 0 6.2 6.2L16 13.5l4 1.5v3a2 2 0 0 1-2 2A14 14 0 0 1 4 6a2 2 0 0 1 2-2Z',
  pin: 'M12 21s7-6 7-11a7 7 0 1 0-14 0c0 5 7 11 7 11ZM12 12a2 2 0 1 0 0-4 2 2 0 0 0 0 4Z',
  locate: 'M12 18a6 6 0 1 0 0-12 6 6 0 0 0 0 12ZM12 3v3M12 18v3M3 12h3M18 12h3',
  open: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18ZM8 12l3 3 5-5',
  clock: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18ZM12 7v5l3 2',
  closed: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18ZM8 12h8',
  suspended: 'M8 3h8l5 5v8l-5 5H8l-5-5V8ZM10 9v6M14 9v6',
  moved: 'M3 12h14M12 7l5 5-5 5M21 5v14',
  unknown: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18ZM9.5 9.5a2.5 2.5 0 1 1 3.5 2.3c-.7.3-1 .8-1 1.7M12 16.5v.1',
  alert: 'M12 4 3 20h18ZM12 10v4M12 17v.1',
  info: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18ZM12 11v5M12 8v.1',
  back: 'M20 12H4M10 6l-6 6 6 6',
  free: 'M4 12l8-8h8v8l-8 8ZM16 8v.1',
  accessible: 'M12 5v-.1M5 9l5 1v4l-2 6M19 9l-5 1v4l2 6M10 10h4',
  team: 'M3 6h11v11H3ZM14 10h4l3 3v4h-7M7 19a2 2 0 1 0 0-4 2 2 0 0 0 0 4ZM17 19a2 2 0 1 0 0-4 2 2 0 0 0 0 4Z',
  online: 'M4 5h16v11H4ZM8 20h8M12 16v4',
  home: 'M4 11l8-7 8 7M6 10v10h12V10M10 20v-5h4v5',
  calendar: 'M4 5h16v15H4ZM4 10h16M8 3v4M16 3v4',
  chevron: 'M6 9l6 6 6-6',
  filters: 'M4 7h9M17 7h3M4 17h3M11 17h9M15 9a2 2 0 1 0 0-4 2 2 0 0 0 0 4ZM9 19a2 2 0 1 0 0-4 2 2 0 0 0 0 4Z',
} as const;

export type IconName = keyof typeof paths;

/** A picture beside a text that says the same; screen readers skip it. */
export function icon(name: IconName): TemplateResult {
  return outline(paths[name], name);
}
