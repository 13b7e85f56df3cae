import { msg, str } from '@lit/localize';
import type { ServiceAtLocationDetail } from '@resilience-kit/contract';
import { isIn } from '@resilience-kit/contract/service-facts';
import { html, nothing, type TemplateResult } from 'lit';
import { daysBetween, kyivDay, weekdayOf } from '../../opening-hours/kyiv-time.ts';
import { upcomingExceptions, upcomingVisits, type Visit } from '../../opening-hours/visits.ts';
import { type DayHours, otherHours, weeklyHours } from '../../opening-hours/weekly-hours.ts';
import { heading, type ServiceView } from '../finder-view.ts';
import { formatDay } from '../formats.ts';
import { leftToRight } from '../../text-direction/left-to-right.ts';
import { schedulesOf } from './detail-facts.ts';
import { weekdayInTable } from './detail-formats.ts';
import { prose } from './prose.ts';

/** As many dated visits as are worth planning for. */
const VISITS_SHOWN = 10;

/** The ordinary week, the days that differ from it, and the dated visits of a mobile team. */
export function hours(view: ServiceView, item: ServiceAtLocationDetail): TemplateResult | typeof nothing {
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
              ${heading(view, 1, isIn(view.state.query.hromada, item) ? msg('In your hromada') : msg('Visits'), 'visits-heading')}
              ${dated(view, visits, today)}
            `
          : nothing
      }
      ${week || others.length > 0 ? heading(view, 1, msg('Opening hours'), 'hours-heading') : nothing}
      ${week ? weekTable(view, week.days, thisWeek(exceptions, today)) : nothing} ${others.map((text) => prose(text))}
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

/** Which day of this week differs from the ordinary one, by day of the week: for each the next time that it comes. */
type ThisWeek = ReadonlyMap<number, Visit[]>;

function thisWeek(exceptions: readonly Visit[], today: string): ThisWeek {
  const days = new Map<number, Visit[]>();
  for (const exception of exceptions.filter(({ day }) => daysBetween(today, day) < 7)) {
    const weekday = weekdayOf(exception.day);
    days.set(weekday, [...(days.get(weekday) ?? []), exception]);
  }
  return days;
}

function weekTable(view: ServiceView, days: readonly DayHours[][], changed: ThisWeek): TemplateResult {
  const { language, now } = view;
  const today = weekdayOf(kyivDay(now));
  return html`
    <table class="hours">
      <caption class="visually-hidden">${msg('Opening hours')}</caption>
      <tbody>
        ${days.map(
          (day, index) => html`
            <tr aria-current=${index === today ? 'date' : nothing}>
              <th scope="row">
                ${weekdayInTable(index, language)}
                ${
                  index === today
                    ? html`
                        <span class="today">${msg('today')}</span>
                      `
                    : nothing
                }
              </th>
              <td>${changed.get(index)?.map((other) => otherHoursOn(view, other)) ?? ordinary(day)}</td>
            </tr>
          `,
        )}
      </tbody>
    </table>
  `;
}

function ordinary(day: readonly DayHours[]): TemplateResult | TemplateResult[] {
  return day.length === 0 ? closed() : day.map(dayHours);
}

/** What the table says of a day that differs, so that nobody comes at the ordinary hours. */
function otherHoursOn({ language, now }: ServiceView, { day, opens, closes }: Visit): TemplateResult {
  return html`
    <div>
      ${opens && closes ? span(opens, closes) : closed()}
      <span class="muted small">${msg(str`only on ${formatDay(day, language, kyivDay(now))}`)}</span>
    </div>
  `;
}

function closed(): TemplateResult {
  return html`
    <span class="muted">${msg('closed')}</span>
  `;
}

/** From when till when; a whole day in words, as `00:00–00:00` could be none at all. */
function span(opens: string, closes: string) {
  const isWholeDay = opens === '00:00' && (closes === '00:00' || closes === '24:00');
  return isWholeDay ? msg('round the clock') : leftToRight(`${opens}–${closes}`);
}

function dayHours({ opens, closes, note }: DayHours): TemplateResult {
  return html`
    <div>
      ${span(opens, closes)}
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

function dated({ language }: ServiceView, visits: readonly Visit[], today: string): TemplateResult {
  return html`
    <ul class="visits">
      ${visits.map(
        ({ day, opens, closes, note }) => html`
          <li>
            <span>${formatDay(day, language, today, { weekday: true })}</span>
            <span>${opens && closes ? span(opens, closes) : closed()}</span>
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
