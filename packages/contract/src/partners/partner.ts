import * as z from 'zod/mini';
import { identifier, moment, webAddress } from '../hsds/common.ts';
import { contentLanguageFields } from '../profile/content-language.ts';
import { namedReference } from '../profile/named-reference.ts';
import { dataStatus } from '../search/data-status.ts';

export const partnerRoles = ['donor', 'partner', 'authority', 'implementer'] as const;

const partnerShape = {
  id: identifier,
  /** In the negotiated language. */
  name: z.string(),
  /** What it does for the network. */
  role: z.enum(partnerRoles),
  /** Its site. */
  website: z.exactOptional(webAddress),
  logo: z.exactOptional(
    webAddress.check(z.meta({ description: 'An image. Pages that may ask no other server show the name instead.' })),
  ),
  statement: z.exactOptional(
    z.string().check(z.meta({ description: 'To be shown as it is where the work is shown: «With the support of …».' })),
  ),
  organizations: z.exactOptional(z.array(namedReference).check(z.meta({ description: 'Whose partner it is.' }))),
  programs: z.exactOptional(z.array(namedReference).check(z.meta({ description: 'Which programmes it is for.' }))),
  /** When this record last changed (RFC 3339 with a zone). */
  last_modified: moment,
  data_status: dataStatus,
  ...contentLanguageFields,
};

/** The schema of {@link Partner}. */
export interface PartnerSchema extends z.ZodMiniObject<typeof partnerShape> {}

/** A donor, a partner, an authority or an implementer, with what is to be said about its support. */
export const partner: PartnerSchema = z
  .object(partnerShape)
  .check(z.meta({ id: 'Partner', description: 'Who supports the work, in which role, and the words to say so.' }));

export type PartnerRole = (typeof partnerRoles)[number];
/** A donor, a partner, an authority or an implementer, with what is to be said about its support. */
export interface Partner extends z.output<PartnerSchema> {}
