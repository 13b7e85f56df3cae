import * as z from 'zod/mini';
import { identifier, moment } from '../hsds/common.ts';

/**
 * What an access key lets its holder do. Every scope that ends in `:write` also reads what it writes; `records:read` reads
 * records as publishers keep them, and the audit trail.
 */
export const accessKeyScopes = [
  'records:read',
  'records:write',
  'figures:write',
  'forms:write',
  'intakes:read',
  'intakes:write',
  'keysets:write',
  'webhooks:write',
  'keys:write',
] as const;
export type AccessKeyScope = (typeof accessKeyScopes)[number];

const accessKeyDraftShape = {
  organization_id: z.exactOptional(
    identifier.check(
      z.meta({
        description:
          'Whose records the key is for. Default: the organization of the key that asks; without one, all records (operator).',
      }),
    ),
  ),
  label: z
    .string()
    .check(
      z.regex(/\S/),
      z.maxLength(200),
      z.meta({ description: 'What the key is for, to recognise it in the audit trail. No names of people.' }),
    ),
  /** What its holder may do. */
  scopes: z.array(z.enum(accessKeyScopes)).check(z.minLength(1), z.maxLength(accessKeyScopes.length)),
  expires_at: z.exactOptional(
    moment.check(z.meta({ description: 'From this moment the key is refused. Default: a year from now.' })),
  ),
};

/** The schema of {@link AccessKeyDraft}. */
export interface AccessKeyDraftSchema extends z.ZodMiniObject<typeof accessKeyDraftShape> {}

/** A key that is asked for. */
export const accessKeyDraft: AccessKeyDraftSchema = z
  .strictObject(accessKeyDraftShape)
  .check(z.meta({ id: 'AccessKeyDraft', description: 'A key that is asked for.' }));

const accessKeyShape = {
  id: identifier,
  /** Whose records it is for (UUID); absent: all (operator). */
  organization_id: z.exactOptional(identifier),
  /** What it is for. */
  label: z.string(),
  /** What its holder may do. */
  scopes: z.array(z.enum(accessKeyScopes)),
  /** RFC 3339. */
  created_at: moment,
  /** From this moment it is refused (RFC 3339). */
  expires_at: z.exactOptional(moment),
  /** Since when it is refused (RFC 3339). */
  revoked_at: z.exactOptional(moment),
  last_used_on: z.exactOptional(z.iso.date().check(z.meta({ description: 'The last day it was used, in Ukraine.' }))),
  key: z.exactOptional(
    z
      .string()
      .check(z.meta({ description: 'The key itself: shown this once, when it is made. Only a hash of it is kept.' })),
  ),
};

/** The schema of {@link AccessKey}. */
export interface AccessKeySchema extends z.ZodMiniObject<typeof accessKeyShape> {}

/** An access key as it is listed. Without an organization it is the operator's. */
export const accessKey: AccessKeySchema = z
  .object(accessKeyShape)
  .check(z.meta({ id: 'AccessKey', description: 'An access key: whose, for what, until when.' }));

export interface AccessKeyDraft extends z.output<AccessKeyDraftSchema> {}
/** An access key as it is listed. Without an organization it is the operator's. */
export interface AccessKey extends z.output<AccessKeySchema> {}
