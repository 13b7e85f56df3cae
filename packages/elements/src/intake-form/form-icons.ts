import type { TemplateResult } from 'lit';
import { outline } from '../icons/outline.ts';

export const paths = {
  lock: 'M6 11h12v9H6ZM8.5 11V8a3.5 3.5 0 0 1 7 0v3',
  check: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18ZM8 12l3 3 5-5',
  copy: 'M9 9h11v11H9ZM5 15H4V4h11v1',
  alert: 'M12 4 3 20h18ZM12 10v4M12 17v.1',
  chevron: 'M6 9l6 6 6-6',
  phone: 'M6 4h3l1.5 4-2.2 1.5a12 12 0 0 0 6.2 6.2L16 13.5l4 1.5v3a2 2 0 0 1-2 2A14 14 0 0 1 4 6a2 2 0 0 1 2-2Z',
  info: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18ZM12 11v5M12 8v.1',
  back: 'M20 12H4M10 6l-6 6 6 6',
} as const;

/** A picture beside a text that says the same; screen readers skip it. */
export function formIcon(name: keyof typeof paths): TemplateResult {
  return outline(paths[name], name);
}
