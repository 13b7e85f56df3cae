import { msg, str } from '@lit/localize';
import type { Team } from '@resilience-kit/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { failed, loading, staleNotice, title } from '../framed/framed.ts';
import { icon } from '../icons/icons.ts';
import { kyivDay } from '../opening-hours/kyiv-time.ts';
import { heading } from '../service-finder/finder-view.ts';
import { formatDay } from '../service-finder/formats.ts';
import { type Schedule, scheduleOf, type UndatedStop, type Visit } from './schedule.ts';
import { scheduleList, scheduleTable } from './schedule-shapes.ts';
import type { ScheduleView } from './schedule-view.ts';
import { dayText, phoneLink, placeText, teamsText, timeText } from './stop-texts.ts';

/** The schedule, or what stands in for it. */
export function scheduleContent(view: ScheduleView): TemplateResult {
  const { answer, missing, problem } = view.state;
  if (answer) return known(view, answer);
  if (missing) {
    return html`
      <div class="own-words" ?hidden=${!view.hasFallback}><slot></slot></div>
      <div class="message">
        ${title(view, msg('This mobile team is no longer in the directory'))}
        <p>${msg('It may have another name now, or have ended its work.')}</p>
      </div>
    `;
  }
  return problem ? failed(view, msg('The visits could not be loaded')) : loading(view, msg('Loading the visits…'));
}

function known(view: ScheduleView, teams: readonly Team[]): TemplateResult {
  const schedule = scheduleOf(teams, view.now);
  return html`
    ${staleNotice(view)}
    <div class="schedule">
      ${heading(view, 0, msg('When the mobile team comes'), 'schedule-heading')} ${demoMark(teams)}
      ${schedule.next ? nextVisit(view, schedule.next) : noVisits(view, schedule)}
      ${schedule.days.length > 0 ? planned(view, schedule) : nothing}
      ${schedule.undated.length > 0 ? undated(view, schedule.undated) : nothing}
      <p class="muted small">${msg('All times are Kyiv time.')}</p>
    </div>
  `;
}

/** So that nobody takes an invented team for a real one. */
function demoMark(teams: readonly Team[]): TemplateResult | typeof nothing {
  if (!teams.some(({ data_status }) => data_status === 'demo')) return nothing;
  return html`
    <p class="demo">${icon('info')} ${msg('Demo data: these places are not real')}</p>
  `;
}

function nextVisit(view: ScheduleView, visit: Visit): TemplateResult {
  const { place } = visit.stop;
  const isHere = view.choice.place !== '' && [place?.code, place?.hromada?.code].includes(view.choice.place);
  return html`
    <div class="highlight" part="next">
      ${icon('team')}
      <div>
        <p class="muted">${isHere ? msg('In your hromada') : msg('Next visit')}</p>
        <p class="next-day">${dayText(view, visit.day)}</p>
        <div>${timeText(visit)}</div>
        ${placeText(view, visit.stop)} ${teamsText(visit.teams)} ${phoneLink(view, visit.teams)}
      </div>
    </div>
  `;
}

function noVisits(view: ScheduleView, { days, undated: stops }: Schedule): TemplateResult {
  return html`
    <div class="highlight" part="next">
      ${icon('unknown')}
      <div>
        <p class="next-day">${msg('No dates are known')}</p>
        <p>
          ${days.length > 0 || stops.length > 0 ? msg('Call to ask when the team comes again.') : msg('No mobile team has announced a visit here.')}
        </p>
        ${phoneLink(
          view,
          [...days.flatMap(({ visits }) => visits), ...stops].flatMap(({ teams }) => teams),
        )}
        <slot></slot>
      </div>
    </div>
  `;
}

function planned(view: ScheduleView, schedule: Schedule): TemplateResult {
  const { shape, isWide, calendar } = view;
  return html`
    <div class="tools">
      ${
        isWide
          ? html`
              <div class="shapes" role="group" aria-label=${msg('How to show the visits')}>
                ${shapeButton(view, 'list', msg('List'))} ${shapeButton(view, 'table', msg('Table'))}
              </div>
            `
          : nothing
      }
      ${
        calendar
          ? html`
              <a
                class="button quiet"
                href=${calendar.subscribe}
                @click=${() => view.contact('calendar', calendar.subscribe)}
              >
                ${icon('calendar')}
                <span>${msg('Subscribe in my calendar')}</span>
              </a>
              <a
                class="link-button"
                href=${calendar.address}
                @click=${() => view.contact('calendar', calendar.address)}
              >
                ${msg('Calendar file')}
              </a>
            `
          : nothing
      }
      <button class="link-button" type="button" @click=${view.print}>${msg('Print')}</button>
    </div>
    ${shape === 'table' ? scheduleTable(view, schedule) : scheduleList(view, schedule)}
  `;
}

function shapeButton({ shape, show }: ScheduleView, name: 'list' | 'table', label: string): TemplateResult {
  return html`
    <button class="button quiet" type="button" aria-pressed=${shape === name} @click=${() => show(name)}>
      ${label}
    </button>
  `;
}

function undated(view: ScheduleView, stops: readonly UndatedStop[]): TemplateResult {
  return html`
    <section class="undated">
      ${heading(view, 1, msg('Places without a date yet'), 'undated-heading')}
      <ul class="visits">
        ${stops.map(
          ({ stop, teams }) => html`
            <li class="visit">
              ${placeText(view, stop)} ${teamsText(teams)} ${suspension(view, stop)} ${phoneLink(view, teams)}
            </li>
          `,
        )}
      </ul>
    </section>
  `;
}

function suspension(
  { language, now }: ScheduleView,
  { temporary_closure: closure }: UndatedStop['stop'],
): TemplateResult | typeof nothing {
  if (!closure) return nothing;
  const since = formatDay(closure.since, language, kyivDay(now));
  return html`
    <p class="note small">
      <strong class="mark alert">${icon('suspended')}${msg(str`Suspended from ${since}.`)}</strong>
      ${closure.reason}
    </p>
  `;
}
