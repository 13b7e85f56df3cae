import { msg } from '@lit/localize';
import type { ServiceAtLocationDetail } from '@resilience-kit/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { kyivDay, weekdayOf } from '../../opening-hours/kyiv-time.ts';
import { upcomingExceptions, upcomingVisits, type Visit } from '../../opening-hours/visits.ts';
import { type DayHours, otherHours, weeklyHours } from '../../opening-hours/weekly-hours.ts';
import { heading, type FinderView } from '../finder-view.ts';
import { formatDay } from '../formats.ts';
import { leftToRight } from '../../text-direction/left-to-right.ts';
import { schedulesOf } from './detail-facts.ts';
import { formatWeekday } from './detail-formats.ts';
import { prose } from './prose.ts';

/** As many dated visits as are worth planning for. */
const VISITS_SHOWN = 10;

/** The ordinary week, the days that differ from it, and the dated visits of a mobile team. */
export function hours(view: FinderView, item: ServiceAtLocationDetail): TemplateResult | typeof nothing {
  const today = kyivDay(view.now);
  const schedules = schedulesOf(item);
  const week = weeklyHours(schedules, today);
  const visits = upcomingVisits(schedules, today).slice(0, VISITS_SHOWN);
  const exceptions = upcomingExceptions(item.schedule_exceptions, today).slice(0, VISITS_SHOWN);
  const others = otherHours(schedules, today);
  if (!week && visits.length === 0 && exceptions.length === 0 && others.length === 0) return nothing;
  return html`
    <section class="panel">
      ${
        visits.length > 0
          ? html`
              ${heading(view, 1, msg('Visits'), 'visits-heading')}${dated(view, visits, today)}
            `
          : nothing
      }
      ${week || others.length > 0 ? heading(view, 1, msg('Opening hours'), 'hours-heading') : nothing}
      ${week ? weekTable(view, week.days, weekdayOf(today)) : nothing} ${others.map((text) => prose(text))}
      ${
        exceptions.length > 0
          ? html`
              ${heading(view, 1, msg('Other hours on these days'), 'exceptions-heading')}${dated(view, exceptions, today)}
            `
          : nothing
      }
      <p class="muted small">${msg('All times are Kyiv time.')}</p>
    </section>
  `;
}

function weekTable({ language }: FinderView, days: readonly DayHours[][], today: number): TemplateResult {
  return html`
    <table class="hours">
      <caption class="visually-hidden">${msg('Opening hours')}</caption>
      <tbody>
        ${days.map(
          (day, index) => html`
            <tr aria-current=${index === today ? 'date' : nothing}>
              <th scope="row">
                ${formatWeekday(index, language)}
                ${
                  index === today
                    ? html`
                        <span class="today">${msg('today')}</span>
                      `
                    : nothing
                }
              </th>
              <td>
                ${
                  day.length === 0
                    ? html`
                        <span class="muted">${msg('closed')}</span>
                      `
                    : day.map(dayHours)
                }
              </td>
            </tr>
          `,
        )}
      </tbody>
    </table>
  `;
}

function dayHours({ opens, closes, note }: DayHours): TemplateResult {
  return html`
    <div>
      ${leftToRight(`${opens}–${closes}`)}
      ${
        note
          ? html`
              <span class="muted small">${note}</span>
            `
          : nothing
      }
    </div>
  `;
}

function dated({ language }: FinderView, visits: readonly Visit[], today: string): TemplateResult {
  return html`
    <ul class="visits">
      ${visits.map(
        ({ day, opens, closes, note }) => html`
          <li>
            <span>${formatDay(day, language, today, { weekday: true })}</span>
            <span>
              ${
                opens && closes
                  ? leftToRight(`${opens}–${closes}`)
                  : html`
                      <span class="muted">${msg('closed')}</span>
                    `
              }
            </span>
            ${
              note
                ? html`
                    <span class="muted small">${note}</span>
                  `
                : nothing
            }
          </li>
        `,
      )}
    </ul>
  `;
}
