import { css, html, type LitElement } from 'lit';
import { printSheet } from '../service-finder/acting/printing/print-sheet.ts';
import { scheduleContent } from './schedule-content.ts';
import type { ScheduleView } from './schedule-view.ts';

const paper = css`
  .schedule {
    padding: 0;
  }

  .tools {
    display: none;
  }
`;

/** Puts the schedule on paper, by itself. Loaded when somebody wants that. */
export function printSchedule(element: LitElement, view: ScheduleView): void {
  printSheet(
    element,
    'A4',
    paper,
    html`
      <div lang=${view.language}>${scheduleContent(view)}</div>
    `,
  );
}
