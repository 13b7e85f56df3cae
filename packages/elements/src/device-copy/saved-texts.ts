import { msg, str } from '@lit/localize';
import { plural } from '../locales/plural.ts';
import { kyivDay, kyivTime } from '../opening-hours/kyiv-time.ts';
import type { FinderView } from '../service-finder/finder-view.ts';
import { formatDay } from '../service-finder/formats.ts';
import { countText } from '../service-finder/result-list.ts';
import type { SavedCopy } from '../snapshot-source/saved-copy.ts';

type Said = Pick<FinderView, 'state' | 'language'>;

/** What has happened. */
export function savedTitle(isOnline: boolean): string {
  return isOnline
    ? msg('The directory cannot be reached, so this is what was saved')
    : msg('There is no internet connection, so this is what was saved');
}

/** Since when it has been there: the time of today, or the day. */
export function savedWhen({ at }: SavedCopy, { language, now }: Pick<FinderView, 'language' | 'now'>): string {
  const [day, today] = [kyivDay(new Date(at)), kyivDay(now)];
  return day === today
    ? msg(str`Saved at ${kyivTime(new Date(at))}.`)
    : msg(str`Saved on ${formatDay(day, language, today)}.`);
}

/** What may be wrong with it. */
export function savedCaution(): string {
  return msg(
    'Whether it is open is worked out for this moment. Something may have changed since: call before you set out.',
  );
}

/** What is not there. */
export function savedLimits({ size }: SavedCopy, { language }: Pick<FinderView, 'language'>): string {
  const known = plural(
    msg('This device has {n} service.|This device has {n} services.', {
      id: 'saved-services',
      desc: 'one form for each plural category, separated by |',
    }),
    size,
    language,
  );
  return `${known} ${msg('Other places and other services can be searched when the connection is back.')}`;
}

/** In the place of "there is no such service": it may well exist. */
export function nothingSavedText(): string {
  return msg(
    'Nothing like this is saved. There may well be such a service: search again when the connection is back, or call one of the numbers.',
  );
}

export function savedAnnouncement(said: Said): string {
  return `${savedTitle(navigator.onLine)}. ${countText(said)}.`;
}

export function isBackText(said: Said): string {
  return `${msg('The connection is back, the list is fresh.')} ${countText(said)}.`;
}

export function clearedText(): string {
  return msg('What was saved is deleted from this device.');
}
