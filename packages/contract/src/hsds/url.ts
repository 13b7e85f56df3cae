import * as z from 'zod/mini';
import { annotations } from './attribute.ts';
import { identifier, webAddress } from './common.ts';

const urlShape = {
  id: identifier,
  /** What is there. */
  label: z.exactOptional(z.string()),
  /** Its address. */
  url: webAddress,
  /** Of which organization (UUID). */
  organization_id: z.exactOptional(identifier),
  /** Of which service (UUID). */
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
