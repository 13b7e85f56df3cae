import * as z from 'zod/mini';
import { shortCode } from '../codes/short-code.ts';
import { calendarDate, identifier, webAddress } from '../hsds/common.ts';
import { contentLanguageFields } from '../profile/content-language.ts';
import { namedReference } from '../profile/named-reference.ts';
import { dataStatus } from '../search/data-status.ts';

export const networkRoles = ['coordinator', 'member', 'observer'] as const;

const networkMemberShape = {
  organization: namedReference,
  /** What it does in the network. */
  role: z.enum(networkRoles),
  /** Since when it belongs to it. */
  since: z.exactOptional(calendarDate),
  /** Its site. */
  website: z.exactOptional(webAddress),
};

/** The schema of {@link NetworkMember}. */
export interface NetworkMemberSchema extends z.ZodMiniObject<typeof networkMemberShape> {}

export const networkMember: NetworkMemberSchema = z
  .object(networkMemberShape)
  .check(z.meta({ id: 'NetworkMember', description: 'An organization in a network, with its role.' }));

const networkShape = {
  id: identifier,
  /** Short and lasting; what filters take. */
  code: shortCode,
  /** In the negotiated language. */
  name: z.string(),
  /** What it is for; plain text. */
  description: z.exactOptional(z.string()),
  /** Its site. */
  website: z.exactOptional(webAddress),
  /** The address of a picture. */
  logo: z.exactOptional(webAddress),
  coordinator: z.exactOptional(namedReference),
  /** How many belong to it. */
  member_count: z.number().check(z.int(), z.gte(0)),
  members: z.exactOptional(
    z
      .array(networkMember)
      .check(z.meta({ description: 'By name, the coordinator first. In lists there is only the count.' })),
  ),
  data_status: dataStatus,
  ...contentLanguageFields,
};

/** The schema of {@link Network}. */
export interface NetworkSchema extends z.ZodMiniObject<typeof networkShape> {}

/** Organizations that work together. Services, teams and events are narrowed to one by its `code`. */
export const network: NetworkSchema = z
  .object(networkShape)
  .check(z.meta({ id: 'Network', description: 'Organizations that work together, and who coordinates them.' }));

export type NetworkRole = (typeof networkRoles)[number];
export interface NetworkMember extends z.output<NetworkMemberSchema> {}
/** Organizations that work together. Services, teams and events are narrowed to one by its `code`. */
export interface Network extends z.output<NetworkSchema> {}
