import { msg, str } from '@lit/localize';
import type { Team, TeamStop } from '@resilience-kit/contract';
import {
  addressLine,
  addressOf,
  areaLine,
  dialled,
  fallbackLanguage,
  formatPhone,
} from '@resilience-kit/contract/service-facts';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../icons/icons.ts';
import { daysBetween, kyivDay } from '../opening-hours/kyiv-time.ts';
import { formatDay } from '../service-finder/formats.ts';
import { leftToRight } from '../text-direction/left-to-right.ts';
import type { Visit } from './schedule.ts';
import type { ScheduleView } from './schedule-view.ts';

/** A day in words: today and tomorrow by their names. */
export function dayText({ language, now }: Pick<ScheduleView, 'language' | 'now'>, day: string): string {
  const today = kyivDay(now);
  const text = formatDay(day, language, today, { weekday: true });
  const ahead = daysBetween(today, day);
  if (ahead === 0) return msg(str`Today, ${text}`);
  return ahead === 1 ? msg(str`Tomorrow, ${text}`) : text;
}

/** From when to when; what was called off is struck through and said. */
export function timeText({ opens, closes, isCancelled, isNow }: Visit): TemplateResult {
  if (isCancelled) {
    return html`
      <strong class="mark alert">${icon('suspended')}${msg('Cancelled')}</strong>
    `;
  }
  return html`
    <strong class="time">${leftToRight(`${opens}–${closes}`)}</strong>
    ${
      isNow
        ? html`
            <span class="mark open">${icon('open')}${msg('The team is here')}</span>
          `
        : nothing
    }
  `;
}

/** Where a team comes to, as exactly as may be told, and where it came to before. */
export function placeText(view: ScheduleView, stop: TeamStop, isCancelled = false): TemplateResult {
  const { location } = stop;
  const address = addressOf({ location });
  const name = [location.name, address && addressLine(address)].filter(Boolean).join(', ');
  const area = areaLine(location);
  const place = html`
    <span>${name || area}</span>
    ${
      name && area
        ? html`
            <span class="muted small">${area}</span>
          `
        : nothing
    }
  `;
  return html`
    <div class="where">
      ${
        isCancelled
          ? html`
              <s>${place}</s>
            `
          : place
      }
      ${
        address || isCancelled
          ? nothing
          : html`
              <span class="muted small">${msg('Where exactly: call')}</span>
            `
      }
      ${moveText(view, stop)}
    </div>
  `;
}

/** From where a stop moved, or that it will move. */
function moveText({ language, now }: ScheduleView, { relocation }: TeamStop): TemplateResult | typeof nothing {
  if (!relocation) return nothing;
  const { from, to, since } = relocation;
  const day = formatDay(since, language, kyivDay(now));
  const former = from?.place?.name ?? from?.name;
  const later = to?.place?.name ?? to?.name;
  if (!former && !later) return nothing;
  return html`
    <span class="moved small">
      ${icon('moved')}
      <span>
        ${
          former
            ? html`
                ${msg('Formerly:')}
                <s>${former}</s>
                ${msg(str`Moved here on ${day}.`)}
              `
            : msg(str`Moves on ${day} to: ${later ?? ''}`)
        }
      </span>
    </span>
  `;
}

/** What the team brings, and by whom. */
export function teamsText(teams: readonly Team[]): TemplateResult {
  const [team] = teams;
  const crew = team?.program;
  return html`
    <div class="teams">
      ${
        teams.length > 1
          ? html`
              <ul>
                ${teams.map(
                  (one) => html`
                    <li lang=${fallbackLanguage(one, 'name') ?? nothing}>${one.name}</li>
                  `,
                )}
              </ul>
            `
          : html`
              <span lang=${team ? (fallbackLanguage(team, 'name') ?? nothing) : nothing}>${team?.name}</span>
            `
      }
      <span class="muted small">${[crew?.name, team?.organization.name].filter(Boolean).join(' · ')}</span>
    </div>
  `;
}

/** The number to call. */
export function phoneLink(view: ScheduleView, teams: readonly Team[]): TemplateResult | typeof nothing {
  const phone = teams.flatMap(({ phones }) => phones ?? []).find(({ number }) => dialled(number) !== '');
  if (!phone) return nothing;
  const number = dialled(phone.number);
  return html`
    <a class="phone" href="tel:${number}" @click=${() => view.contact('phone', number)}>
      ${icon('phone')}
      <span class="visually-hidden">${msg('Call:')}</span>
      ${leftToRight(formatPhone(phone.number))}
    </a>
  `;
}

/** Why a visit is cancelled or differs. */
export function noteText({ note }: Visit): TemplateResult | typeof nothing {
  return note
    ? html`
        <p class="note small">${note}</p>
      `
    : nothing;
}
