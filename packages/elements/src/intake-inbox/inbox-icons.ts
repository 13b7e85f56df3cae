import type { TemplateResult } from 'lit';
import { outline } from '../icons/outline.ts';

export const paths = {
  lock: 'M6 11h12v9H6ZM8.5 11V8a3.5 3.5 0 0 1 7 0v3',
  refresh: 'M20 11a8 8 0 1 0-2.3 6.3M20 5v6h-6',
  print: 'M7 8V4h10v4M5 8h14v9h-3M8 17H5M8 14h8v6H8Z',
  delete: 'M5 7h14M10 4h4M7 7l1 13h8l1-13M10 11v5M14 11v5',
  alert: 'M12 4 3 20h18ZM12 10v4M12 17v.1',
  info: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18ZM12 11v5M12 8v.1',
  back: 'M20 12H4M10 6l-6 6 6 6',
  check: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18ZM8 12l3 3 5-5',
  call: 'M6 4h3l1.5 4-2.2 1.5a12 12 0 0 0 6.2 6.2L16 13.5l4 1.5v3a2 2 0 0 1-2 2A14 14 0 0 1 4 6a2 2 0 0 1 2-2Z',
  'no-call':
    'M6 4h3l1.5 4-2.2 1.5a12 12 0 0 0 6.2 6.2L16 13.5l4 1.5v3a2 2 0 0 1-2 2A14 14 0 0 1 4 6a2 2 0 0 1 2-2ZM20 3 3 20',
  message: 'M4 5h16v11h-9l-5 4v-4H4Z',
  email: 'M3 6h18v12H3ZM3 7l9 7 9-7',
  silent: 'M4 5h16v11h-9l-5 4v-4H4ZM20 3 4 19',
  speak: 'M4 10v4h3l5 4V6L7 10ZM16 9a4 4 0 0 1 0 6M18.5 6.5a8 8 0 0 1 0 11',
  chevron: 'M6 9l6 6 6-6',
  clock: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18ZM12 7v5l3 2',
  share: 'M8 12h8M13 8l4 4-4 4M4 4v16',
} as const;

export type InboxIcon = keyof typeof paths;

/** A picture beside a text that says the same; screen readers skip it. */
export function inboxIcon(name: InboxIcon): TemplateResult {
  return outline(paths[name], name);
}
