import * as z from 'zod/mini';
import { dataStatus } from '../search/data-status.ts';
import { webAddress } from './common.ts';

const apiDescriptionShape = {
  version: z.literal('3.2.3').check(z.meta({ description: 'The HSDS version this API conforms to.' })),
  profile: webAddress.check(z.meta({ description: 'Where the profile document with the extensions is.' })),
  /** Where the OpenAPI document is. */
  openapi_url: webAddress,
  /** What this API is. */
  description: z.string(),
  /** Where to read what the data mean. */
  data_guide: webAddress,
  /** Who publishes the data. */
  publisher: z.object({
    /** What it is called. */
    name: z.string(),
    /** Its site. */
    website: z.exactOptional(webAddress),
    /** Where to write about the data. */
    email: z.exactOptional(z.email()),
  }),
  data_status: dataStatus,
  languages: z
    .array(z.string())
    .check(z.meta({ description: 'Languages the records can be had in, the default first.' })),
};

/** The schema of {@link ApiDescription}. */
export interface ApiDescriptionSchema extends z.ZodMiniObject<typeof apiDescriptionShape> {}

/** The root of the API: what it is and which HSDS version and profile it follows. */
export const apiDescription: ApiDescriptionSchema = z
  .object(apiDescriptionShape)
  .check(
    z.meta({ id: 'ApiDescription', description: 'What this API is and which HSDS version and profile it follows.' }),
  );

/** The root of the API: what it is and which HSDS version and profile it follows. */
export interface ApiDescription extends z.output<ApiDescriptionSchema> {}
