import { msg, str } from '@lit/localize';
import type { ServiceAtLocationDetail } from '@resilience-kit/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../icons/icons.ts';
import { kyivDay } from '../opening-hours/kyiv-time.ts';
import type { ServiceView } from './finder-view.ts';
import { formatDay } from './formats.ts';
import { notice } from './notices.ts';

type Notice = TemplateResult | typeof nothing;

/** Why a service is suspended, since when, and when it may be back. */
export function suspensionNotice(
  { language, now }: ServiceView,
  { temporary_closure }: ServiceAtLocationDetail,
): Notice {
  if (!temporary_closure) return nothing;
  const today = kyivDay(now);
  const { since, reason, expected_reopening, alternative } = temporary_closure;
  return notice(
    'alert',
    icon('suspended'),
    html`
      <p>
        <strong>${msg(str`Suspended from ${formatDay(since, language, today)}.`)}</strong>
        ${reason}
      </p>
      ${
        expected_reopening
          ? html`
              <p>${msg(str`Expected to re-open: ${formatDay(expected_reopening, language, today)}.`)}</p>
            `
          : nothing
      }
      ${
        alternative
          ? html`
              <p>${alternative}</p>
            `
          : nothing
      }
    `,
  );
}

/** From where to where a service moved. The new place is one tap away. */
export function relocationNotice({ language, now, act }: ServiceView, { relocation }: ServiceAtLocationDetail): Notice {
  if (!relocation) return nothing;
  const { from, to, since } = relocation;
  const today = kyivDay(now);
  const day = formatDay(since, language, today);
  const origin = from?.place?.name ?? from?.name;
  const target = to?.place?.name ?? to?.name;
  const where =
    since > today
      ? `${msg(str`Will move on ${day}.`)} ${[origin, target].filter(Boolean).join(' → ')}`
      : origin && target
        ? msg(str`Moved: ${origin} → ${target}, since ${day}.`)
        : target
          ? msg(str`Moved. New place: ${target}, since ${day}.`)
          : msg(str`Moved here on ${day}. Former place: ${origin ?? ''}.`);
  const newId = to?.service_at_location_id;
  return notice(
    'notice-tone',
    icon('moved'),
    html`
      <p><strong>${where}</strong></p>
      ${
        newId
          ? html`
              <p>
                <button class="link-button" type="button" @click=${() => act.select(newId)}>
                  ${msg('Show the new address')}
                </button>
              </p>
            `
          : nothing
      }
    `,
  );
}
