import type { TemplateResult } from 'lit';
import { outline } from '../../icons/outline.ts';

/** Outlines of what can be done with a service, on a 24 × 24 grid. */
export const paths = {
  star: 'M12 3.6l2.6 5.3 5.8.8-4.2 4.1 1 5.8-5.2-2.7-5.2 2.7 1-5.8-4.2-4.1 5.8-.8Z',
  share:
    'M7 14.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5ZM17 8a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5ZM17 21a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5ZM9.2 10.8l5.6-4M9.2 13.2l5.6 4',
  print: 'M7 9V3.5h10V9M7 17H4V9h16v8h-3M7 14h10v6.5H7Z',
  calendar: 'M4 5h16v15H4ZM4 10h16M8 3v4M16 3v4M12 12.5v5M9.5 15h5',
  message: 'M4 5h16v11.5h-9L7 20v-3.5H4Z',
  plane: 'M3.5 11.5 20.5 4l-3.6 16-5.4-5.2ZM11.5 14.8l9-10.8M11.5 14.8V20l2.6-2.7',
  mail: 'M3.5 5.5h17v13h-17ZM4 6.5l8 6.5 8-6.5',
  copy: 'M9 9h11v11H9ZM15 9V4H4v11h5',
  code: 'M4 4h6v6H4ZM14 4h6v6h-6ZM4 14h6v6H4ZM14 14h2.5v2.5H14ZM17.5 17.5H20V20h-2.5Z',
  more: 'M12 15V3.5M8 7l4-4 4 4M5 12v8.5h14V12',
  flag: 'M6 21V4M6 4.5c4-2 7 2 12 0v9c-5 2-8-2-12 0',
  clear: 'M6 6l12 12M18 6 6 18',
  done: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18ZM8 12l3 3 5-5',
  alert: 'M12 4 3 20h18ZM12 10v4M12 17v.1',
};

/** A picture beside a text that says the same. */
export function actingIcon(name: keyof typeof paths): TemplateResult {
  return outline(paths[name], name);
}
