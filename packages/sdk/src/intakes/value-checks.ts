type Check = (value: unknown) => boolean;

const matching =
  (pattern: RegExp): Check =>
  (value) =>
    typeof value === 'string' && pattern.test(value);

/** The values of intakes and keysets, as the contract has them; without its schemas, which a page need not load. */
export const isIdentifier = matching(/^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i);
/** A short name: lower-case Latin letters, digits and hyphens. */
export const isShortCode = matching(/^(?=.{1,80}$)[a-z0-9]+(-[a-z0-9]+)*$/);
/** RFC 3339, with a zone. */
export const isMoment: Check = (value) =>
  matching(/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/)(value) &&
  !Number.isNaN(Date.parse(value as string));
export const isCount: Check = (value) => Number.isSafeInteger(value) && (value as number) >= 1;
export const isText: Check = (value) => typeof value === 'string';
export const isBoolean: Check = (value) => typeof value === 'boolean';
export const isTexts: Check = (value) => Array.isArray(value) && value.every(isText);
/** Twenty digits and a check digit; whether they belong together is for whoever reads them. */
export const isReceiptCodeShaped = matching(/^\d{21}$/);
/** 32 bytes in base64url, without padding. */
export const isKey = matching(/^[\w-]{43}$/);
/** 64 bytes in base64url, without padding. */
export const isSignature = matching(/^[\w-]{86}$/);

/** A record of anything, or nothing when the value is none. */
export function asRecord(value: unknown): Readonly<Record<string, unknown>> | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Readonly<Record<string, unknown>>)
    : undefined;
}

/** The first field whose check fails. */
export function firstFault(
  record: Readonly<Record<string, unknown>>,
  checks: Readonly<Record<string, Check>>,
): string | undefined {
  return Object.entries(checks).find(([field, check]) => !check(record[field]))?.[0];
}
