import { html } from 'hono/html';
import { withoutTurns } from '../figure-pictures/plain-text.ts';

type Html = ReturnType<typeof html>;

/** A longer description is cut there, characters. */
const LONGEST_DESCRIPTION = 220;

/** A text of a record, marked as being in its language where that is another one than the page's. */
export function said(text: string, language: string | undefined): Html | string {
  const shown = withoutTurns(text);
  // prettier-ignore
  return language === undefined ? shown : html`<span lang="${language}">${shown}</span>`;
}

/** A description as a list has room for it, cut after a word. */
export function shortened(description: string): string {
  if (description.length <= LONGEST_DESCRIPTION) return description;
  const cut = description.slice(0, LONGEST_DESCRIPTION);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), LONGEST_DESCRIPTION / 2)).replace(/[\s,.;:–-]+$/, '')}…`;
}
