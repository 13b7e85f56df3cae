import { msg, str } from '@lit/localize';
import { formatInKyiv } from '../../../opening-hours/kyiv-time.ts';
import type { FinderQuery } from '../../finder-query.ts';
import type { FinderView } from '../../finder-view.ts';

/** A filter that is on, in words, and the change of the query that takes it away. */
export interface ChosenFilter {
  readonly label: string;
  readonly without: Partial<FinderQuery>;
}

/** The filters that are on, save those that the page presets. */
export function chosenFilters({
  state,
  presets,
  language,
}: Pick<FinderView, 'state' | 'presets' | 'language'>): ChosenFilter[] {
  const { query, options } = state;
  const named = (values: readonly { code: string; name: string }[], code: string, other = code) =>
    values.find((value) => value.code === code)?.name ?? other;
  const chosen: [name: keyof FinderQuery, label: string][] = [
    ['category', named(options.categories, query.category)],
    // The oblast of a chosen hromada goes without saying.
    ['oblast', query.hromada ? '' : named(options.oblasts, query.oblast, msg('The chosen place'))],
    ['hromada', named(options.hromadas, query.hromada, msg('The chosen place'))],
    ['near', query.near?.radius ? msg('Area on the map') : msg('Near me')],
    ['audience', named(options.audiences, query.audience)],
    ['mode', named(options.modes, query.mode)],
    ['language', named(options.languages, query.language)],
    ['openNow', msg('Open now')],
    ['openAt', msg(str`Open ${momentText(query.openAt, language)}`)],
    ['free', msg('Free of charge')],
    ['accessible', msg('Accessibility described')],
  ];
  return chosen
    .filter(([name, label]) => label && query[name] && query[name] !== presets[name])
    .map(([name, label]) => ({ label, without: { [name]: emptied(query, name) } }));
}

function emptied(query: FinderQuery, name: keyof FinderQuery) {
  return name === 'near' ? undefined : typeof query[name] === 'boolean' ? false : '';
}

/** A moment as people say it: «чт, 26 лист., 14:00». */
function momentText(moment: string, language: string): string {
  const date = new Date(moment);
  if (Number.isNaN(date.getTime())) return '';
  return formatInKyiv(language === 'uk' ? 'uk' : 'en-GB', {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
  }).format(date);
}
