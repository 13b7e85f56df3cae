import { msg, str } from '@lit/localize';
import type { FeedbackKind, ServiceAtLocationDetail } from '@resilience-kit/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { kyivDay } from '../../opening-hours/kyiv-time.ts';
import type { ServiceView } from '../finder-view.ts';
import { formatDay } from '../formats.ts';
import { notice } from '../notices.ts';
import { isOutOfDate } from './detail-facts.ts';
import { formatList } from './detail-formats.ts';
import { detailIcon } from './detail-icons.ts';

type Notice = TemplateResult | typeof nothing;

/** That people said something is wrong here, and what, and that nobody has answered yet. */
export function beingCheckedNotice({ language, now }: ServiceView, { being_checked }: ServiceAtLocationDetail): Notice {
  if (!being_checked) return nothing;
  const since = formatDay(being_checked.since, language, kyivDay(now));
  const kinds = formatList(being_checked.kinds.map(kindText), language);
  return notice(
    'soon',
    detailIcon('alert'),
    html`
      <p>
        <strong>${msg(str`Being checked since ${since}.`)}</strong>
        ${msg(str`People said: ${kinds}.`)}
      </p>
      <p>${msg('Call before you go.')}</p>
    `,
  );
}

/** That it was last checked too long ago to rely on. */
export function outOfDateNotice({ language, now }: ServiceView, item: ServiceAtLocationDetail): Notice {
  if (!isOutOfDate(item, now)) return nothing;
  const { verified_at } = item;
  const day = verified_at && formatDay(kyivDay(new Date(verified_at)), language, kyivDay(now));
  const said = day
    ? msg(str`This was last checked on ${day}. Something may have changed since then: call before you go.`)
    : msg('Nobody has checked this for a long time. Call before you go.');
  return notice('soon', detailIcon('clock'), said);
}

function kindText(kind: FeedbackKind): string {
  switch (kind) {
    case 'closed':
      return msg('it is closed');
    case 'moved':
      return msg('it has moved');
    case 'wrong_hours':
      return msg('the hours are wrong');
    case 'wrong_phone':
      return msg('the phone number is wrong');
    case 'wrong_other':
      return msg('something else is wrong');
  }
}
