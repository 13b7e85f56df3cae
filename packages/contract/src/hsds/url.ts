import * as z from 'zod/mini';
import { annotations } from './attribute.ts';
import { identifier, webAddress } from './common.ts';

const urlShape = {
  id: identifier,
  label: z.exactOptional(z.string()),
  url: webAddress,
  organization_id: z.exactOptional(identifier),
  service_id: z.exactOptional(identifier),
  ...annotations,
};

/** The schema of {@link Url}. */
export interface UrlSchema extends z.ZodMiniObject<typeof urlShape> {}

/** HSDS `url`: an additional web address of an organization or a service. */
export const url: UrlSchema = z
  .object(urlShape)
  .check(z.meta({ id: 'Url', description: 'An additional web address (HSDS url).' }));

/** HSDS `url`: an additional web address of an organization or a service. */
export interface Url extends z.output<UrlSchema> {}
