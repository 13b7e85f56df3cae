import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { heading } from '../service-finder/finder-view.ts';
import type { Schedule, Visit } from './schedule.ts';
import type { ScheduleView } from './schedule-view.ts';
import { dayText, noteText, phoneLink, placeText, teamsText, timeText } from './stop-texts.ts';

/** Day by day. */
export function scheduleList(view: ScheduleView, { days, next }: Schedule): TemplateResult {
  return html`
    <ol class="days">
      ${days.map(
        ({ day, visits }) => html`
          <li class="day">
            ${heading(view, 1, dayText(view, day), `day-${day}`)}
            <ul class="visits">
              ${visits.map(
                (visit) => html`
                  <li class="visit ${kindOf(visit, next)}">
                    <div>${timeText(visit)}</div>
                    ${placeText(view, visit.stop, visit.isCancelled)} ${teamsText(visit.teams)} ${noteText(visit)}
                    ${phoneLink(view, visit.teams)}
                  </li>
                `,
              )}
            </ul>
          </li>
        `,
      )}
    </ol>
  `;
}

/** All at one glance, where there is room. */
export function scheduleTable(view: ScheduleView, { days, next }: Schedule): TemplateResult {
  return html`
    <table class="table">
      <caption class="visually-hidden">${msg('Visits of the mobile team')}</caption>
      <thead>
        <tr>
          <th scope="col">${msg('Day')}</th>
          <th scope="col">${msg('Time')}</th>
          <th scope="col">${msg('Place')}</th>
          <th scope="col">${msg('Who comes')}</th>
          <th scope="col">${msg('Phone')}</th>
        </tr>
      </thead>
      ${days.map(
        ({ day, visits }) => html`
          <tbody>
            ${visits.map(
              (visit, index) => html`
                <tr class="visit ${kindOf(visit, next)}">
                  ${
                    index === 0
                      ? html`
                          <th scope="rowgroup" rowspan=${visits.length}>${dayText(view, day)}</th>
                        `
                      : nothing
                  }
                  <td>${timeText(visit)}</td>
                  <td>${placeText(view, visit.stop, visit.isCancelled)} ${noteText(visit)}</td>
                  <td>${teamsText(visit.teams)}</td>
                  <td>${phoneLink(view, visit.teams)}</td>
                </tr>
              `,
            )}
          </tbody>
        `,
      )}
    </table>
  `;
}

function kindOf(visit: Visit, next: Visit | undefined): string {
  return visit.isCancelled ? 'cancelled' : visit === next ? 'next' : '';
}
