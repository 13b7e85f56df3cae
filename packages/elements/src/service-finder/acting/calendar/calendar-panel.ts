import { msg } from '@lit/localize';
import type { ServiceAtLocationDetail } from '@resilience-kit/contract';
import { isMobileTeam } from '@resilience-kit/contract/service-facts';
import { html, type TemplateResult } from 'lit';
import { announce } from '../../../announcer/announcer.ts';
import { kyivDay } from '../../../opening-hours/kyiv-time.ts';
import { leftToRight } from '../../../text-direction/left-to-right.ts';
import type { FinderView } from '../../finder-view.ts';
import { formatDay } from '../../formats.ts';
import type { ActingDesk } from '../acting-desk.ts';
import { actingIcon } from '../acting-icons.ts';
import type { ComingDay } from '../../details/coming-days.ts';
import { linkOf } from '../sharing/share-actions.ts';
import { shareText, whereInWords } from '../sharing/share-text.ts';
import { calendarFile } from './calendar-file.ts';
import { saveFile } from './save-file.ts';

/** Days to go there, each as a file for the calendar of the device. */
export function calendarPanel(desk: ActingDesk, view: FinderView, item: ServiceAtLocationDetail): TemplateResult {
  const { language, now } = view;
  const today = kyivDay(now);
  return html`
    <p>${isMobileTeam(item) ? msg('Which visit?') : msg('Which day?')}</p>
    <ul class="dates">
      ${(view.parts.details?.comingDays(item, now) ?? []).map(
        (date) => html`
          <li>
            <button class="button quiet" type="button" @click=${() => saveDate(desk, view, item, date)}>
              ${actingIcon('calendar')}
              <span>
                ${formatDay(date.day, language, today, { weekday: true })}
                <span class="button-note">
                  ${leftToRight(date.hours.map(({ opens, closes }) => `${opens}–${closes}`).join(', '))}
                </span>
              </span>
            </button>
          </li>
        `,
      )}
    </ul>
    <p class="muted small">${msg('A file for the calendar of your phone or computer is saved.')}</p>
  `;
}

function saveDate(desk: ActingDesk, view: FinderView, item: ServiceAtLocationDetail, day: ComingDay): void {
  const entry = {
    id: item.id,
    summary: item.service.name,
    description: shareText(item, []),
    location: whereInWords(item),
    url: linkOf(desk, item),
  };
  saveFile(new Blob([calendarFile(entry, day, view.now)], { type: 'text/calendar;charset=utf-8' }), `${day.day}.ics`);
  view.act.contact('calendar', day.day, item);
  announce(msg('The file for the calendar is saved.'));
}
