import { html, type TemplateResult } from 'lit';

/** Outlines on a 24 × 24 grid, drawn with round strokes. */
const paths = {
  search: 'M10.5 17.5a7 7 0 1 0 0-14 7 7 0 0 0 0 14ZM15.6 15.6 20.5 20.5',
  clear: 'M6 6l12 12M18 6 6 18',
  phone:
    'M6.2 3.5h2.6l1.6 4.3-2.2 1.6a12 12 0 0 0 6.4 6.4l1.6-2.2 4.3 1.6v2.6a2.2 2.2 0 0 1-2.4 2.2A16.3 16.3 0 0 1 4 5.9a2.2 2.2 0 0 1 2.2-2.4Z',
  pin: 'M12 21s6.7-5.6 6.7-11a6.7 6.7 0 1 0-13.4 0c0 5.4 6.7 11 6.7 11ZM12 12.4a2.4 2.4 0 1 0 0-4.8 2.4 2.4 0 0 0 0 4.8Z',
  locate: 'M12 18a6 6 0 1 0 0-12 6 6 0 0 0 0 12ZM12 2.5V6M12 18v3.5M2.5 12H6M18 12h3.5',
  open: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18ZM8 12.3l2.8 2.8L16 9.7',
  clock: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18ZM12 7v5.2l3.4 2',
  closed: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18ZM8 12h8',
  suspended: 'M8.3 3h7.4L21 8.3v7.4L15.7 21H8.3L3 15.7V8.3ZM10 9v6M14 9v6',
  moved: 'M3.5 12h14M12.5 6.5 18 12l-5.5 5.5M20.5 5v14',
  unknown: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18ZM9.6 9.5a2.5 2.5 0 1 1 3.5 2.3c-.7.3-1.1.8-1.1 1.6M12 16.4v.1',
  alert: 'M12 4 2.8 19.8h18.4ZM12 10v4.2M12 16.9v.1',
  info: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18ZM12 11v5.2M12 7.9V8',
  back: 'M20 12H4.5M10.5 5.5 4 12l6.5 6.5',
  free: 'M4 12.5 12.3 4.2h6.5a1 1 0 0 1 1 1v6.5L11.5 20ZM16 8v.1M9.8 13.2l1.8 1.8',
  accessible: 'M12 5.3v-.1M5.5 8.8l4.7 1v4L8 20M18.5 8.8l-4.7 1v4L16 20M10.2 9.8h3.6',
  team: 'M3.5 6h11v10.5h-11ZM14.5 9.5h3.6l2.4 3.3v3.7h-6M7.2 18.8a1.8 1.8 0 1 0 0-3.6 1.8 1.8 0 0 0 0 3.6ZM16.7 18.8a1.8 1.8 0 1 0 0-3.6 1.8 1.8 0 0 0 0 3.6Z',
  online: 'M4 5h16v10.5H4ZM8.5 19.5h7M12 15.5v4',
  home: 'M4 11.2 12 4l8 7.2M6 9.8V20h12V9.8M10 20v-5.5h4V20',
  calendar: 'M4 5.5h16V20H4ZM4 10h16M8 3v4M16 3v4',
  chevron: 'M6 9.5l6 6 6-6',
  filters:
    'M4 7h9M17 7h3M4 17h3M11 17h9M15 9.2a2.2 2.2 0 1 0 0-4.4 2.2 2.2 0 0 0 0 4.4ZM9 19.2a2.2 2.2 0 1 0 0-4.4 2.2 2.2 0 0 0 0 4.4Z',
} as const;

export type IconName = keyof typeof paths;

/** A picture beside a text that says the same; screen readers skip it. */
export function icon(name: IconName): TemplateResult {
  return outline(paths[name], name);
}

/** Draws an outline as an icon. `name` becomes part of its class. */
export function outline(path: string, name: string): TemplateResult {
  return html`
    <svg class="icon icon-${name}" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d=${path}></path>
    </svg>
  `;
}
