import { msg, str } from '@lit/localize';
import type { IconName } from '../icons/icons.ts';
import type { Language } from '../locales/page-language.ts';
import { kyivDay, kyivTime, weekdayOf } from '../opening-hours/kyiv-time.ts';
import type { OpeningStatus } from '../opening-hours/opening-status.ts';
import { formatDay } from './formats.ts';

/** A status in words and shape; the colour only repeats it. */
export interface OpeningText {
  tone: 'open' | 'soon' | 'closed' | 'alert' | 'notice-tone';
  icon: IconName;
  /** The one thing to know. */
  label: string;
  /** Until or from when. */
  detail?: string;
}

/** Says a status. A mobile team is not open and closed: it visits. */
export function openingText(status: OpeningStatus, language: Language, now: Date, isMobileTeam: boolean): OpeningText {
  const today = kyivDay(now);
  switch (status.kind) {
    case 'suspended':
      // When it may re-open stands with the reason.
      return { tone: 'alert', icon: 'suspended', label: msg('Temporarily closed') };
    case 'moved':
      return { tone: 'notice-tone', icon: 'moved', label: msg('Moved to another address') };
    case 'ended':
      return { tone: 'alert', icon: 'suspended', label: msg('No longer provided') };
    case 'open-round-the-clock':
      return { tone: 'open', icon: 'open', label: msg('Open'), detail: msg('round the clock') };
    case 'open': {
      const detail = msg(str`until ${kyivTime(status.until)}`, {
        desc: 'after «Open» or «Closes soon»; a time of day',
      });
      if (isMobileTeam) return { tone: 'open', icon: 'open', label: msg('The team is here'), detail };
      return status.closesSoon
        ? { tone: 'soon', icon: 'clock', label: msg('Closes soon'), detail }
        : { tone: 'open', icon: 'open', label: msg('Open'), detail };
    }
    case 'opens': {
      if (isMobileTeam)
        return {
          tone: 'notice-tone',
          icon: 'calendar',
          label: msg('Next visit'),
          detail: visitTime(status, language, today),
        };
      return { tone: 'closed', icon: 'closed', label: msg('Closed'), detail: opensWhen(status, language, today) };
    }
    case 'closed':
      return isMobileTeam
        ? { tone: 'closed', icon: 'calendar', label: msg('No visits planned') }
        : { tone: 'closed', icon: 'closed', label: msg('Closed') };
    case 'unknown':
      return {
        tone: 'closed',
        icon: 'unknown',
        label: msg('Opening hours unknown'),
        detail: msg('call before you go'),
      };
  }
}

type Opens = Extract<OpeningStatus, { kind: 'opens' }>;

function opensWhen({ at, daysAhead }: Opens, language: Language, today: string): string {
  const time = kyivTime(at);
  if (daysAhead === 0) return msg(str`opens today at ${time}`);
  if (daysAhead === 1) return msg(str`opens tomorrow at ${time}`);
  if (daysAhead > 6) return msg(str`opens on ${formatDay(kyivDay(at), language, today)} at ${time}`);
  // A sentence for each day: Ukrainian declines them.
  switch (weekdayOf(kyivDay(at))) {
    case 0:
      return msg(str`opens on Monday at ${time}`);
    case 1:
      return msg(str`opens on Tuesday at ${time}`);
    case 2:
      return msg(str`opens on Wednesday at ${time}`);
    case 3:
      return msg(str`opens on Thursday at ${time}`);
    case 4:
      return msg(str`opens on Friday at ${time}`);
    case 5:
      return msg(str`opens on Saturday at ${time}`);
    default:
      return msg(str`opens on Sunday at ${time}`);
  }
}

function visitTime({ at, until, daysAhead }: Opens, language: Language, today: string): string {
  const times = `${kyivTime(at)}–${kyivTime(until)}`;
  if (daysAhead === 0) return msg(str`today, ${times}`);
  if (daysAhead === 1) return msg(str`tomorrow, ${times}`);
  return `${formatDay(kyivDay(at), language, today, { weekday: true })}, ${times}`;
}
