import { formatInKyiv } from './kyiv-time.ts';

/** The time zone of Kyiv under the name by which this browser knows it. */
export const kyivTimeZone: string = formatInKyiv('en', {}).resolvedOptions().timeZone;
