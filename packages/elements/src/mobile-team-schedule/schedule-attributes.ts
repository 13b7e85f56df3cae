import { faultsOf, headingLevels, themes } from '../attributes/attributes.ts';
import { isPlaceCode } from '../service-finder/finder-query.ts';
import { usableDays } from './schedule-question.ts';

const views = ['auto', 'list', 'table'];

/** The attributes that can be wrong. */
export interface ScheduleAttributes {
  readonly theme: string;
  readonly view: string;
  readonly headingLevel: number;
  readonly days: number;
  readonly place: string;
}

/** What is wrong with the attributes; the element then uses its defaults. */
export function attributeFaults({ theme, view, headingLevel, days, place }: ScheduleAttributes): string[] {
  return [
    ...faultsOf('theme', theme, themes),
    ...faultsOf('view', view, views),
    ...faultsOf('heading-level', headingLevel, headingLevels),
    ...(usableDays(days) === days ? [] : [`days="${days}" is not a number from 1 to 365; 30 is used.`]),
    ...(!place || isPlaceCode(place) ? [] : [`place="${place}" is not a KATOTTG code and is not used.`]),
  ];
}
