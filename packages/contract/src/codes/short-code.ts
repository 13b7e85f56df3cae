import * as z from 'zod/mini';

/** A short name that addresses and attributes use: lower-case Latin letters, digits and hyphens. */
export const shortCode = z.string().check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/), z.maxLength(80));
