import * as z from 'zod/mini';

/** A record identifier: a UUID, as HSDS requires everywhere. */
export const identifier = z.uuid();

/** A web address. International domain names travel as punycode, so that every HSDS client accepts them. */
export const webAddress = z.url();

/** A calendar day in Ukraine, `YYYY-MM-DD`. */
export const calendarDate = z.iso.date();

/** A moment with its zone, RFC 3339. */
export const moment = z.iso.datetime({ offset: true });

/** A time of day in Ukraine, `HH:MM`. */
export const timeOfDay = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/));
