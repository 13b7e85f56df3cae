import { msg, str } from '@lit/localize';
import type { IconName } from '../icons/icons.ts';
import type { Language } from '../locales/page-language.ts';
import { kyivDay, kyivTime } from '../opening-hours/kyiv-time.ts';
import type { OpeningStatus } from '../opening-hours/opening-status.ts';
import { formatDay, formatWeekday } from './formats.ts';

/** A status in words and shape; the colour only repeats it. */
export interface OpeningText {
  tone: 'open' | 'soon' | 'closed' | 'alert' | 'notice-tone';
  icon: IconName;
  /** The one thing to know. */
  label: string;
  /** Until or from when. */
  detail?: string;
}

/**
 * Says a status. A mobile team is not open and closed: it visits; `isNear` says that it does so in the place that was
 * chosen.
 */
export function openingText(
  status: OpeningStatus,
  language: Language,
  now: Date,
  isMobileTeam: boolean,
  isNear = false,
): OpeningText {
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
        desc: 'after «Open» or «Closes in 40 min»; a time of day',
      });
      if (isMobileTeam) return { tone: 'open', icon: 'open', label: msg('The team is here'), detail };
      if (!status.closesSoon) return { tone: 'open', icon: 'open', label: msg('Open'), detail };
      const minutes = Math.ceil((+status.until - +now) / 60_000);
      return { tone: 'soon', icon: 'clock', label: msg(str`Closes in ${minutes} min`), detail };
    }
    case 'opens': {
      if (isMobileTeam)
        return {
          tone: 'notice-tone',
          icon: 'calendar',
          label: isNear ? msg('In your hromada') : msg('Next visit'),
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
  const day = kyivDay(at);
  if (daysAhead > 6) return msg(str`opens on ${formatDay(day, language, today)} at ${time}`);
  // Ukrainian declines the days of the week: after «у» those that end in -а and -я end in -у and -ю.
  const weekday = formatWeekday(day, language).replace(/а$/, 'у').replace(/я$/, 'ю');
  return msg(str`opens on ${weekday} at ${time}`, { id: 'opens-on-weekday' });
}

function visitTime({ at, until, daysAhead }: Opens, language: Language, today: string): string {
  const times = `${kyivTime(at)}–${kyivTime(until)}`;
  if (daysAhead === 0) return msg(str`today, ${times}`);
  if (daysAhead === 1) return msg(str`tomorrow, ${times}`);
  return `${formatDay(kyivDay(at), language, today, { weekday: true })}, ${times}`;
}
