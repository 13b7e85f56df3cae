import * as z from 'zod/mini';
import { annotations } from './attribute.ts';
import { identifier } from './common.ts';

const fundingShape = {
  id: identifier,
  /** What is paid for, an organization (UUID). */
  organization_id: z.exactOptional(identifier),
  /** What is paid for, a service (UUID). */
  service_id: z.exactOptional(identifier),
  /** Who pays; plain text. */
  source: z.exactOptional(z.string()),
  ...annotations,
};

/** The schema of {@link Funding}. */
export interface FundingSchema extends z.ZodMiniObject<typeof fundingShape> {}

/** HSDS `funding`: who pays for an organization or a service. */
export const funding: FundingSchema = z
  .object(fundingShape)
  .check(z.meta({ id: 'Funding', description: 'Who pays (HSDS funding).' }));

/** HSDS `funding`: who pays for an organization or a service. */
export interface Funding extends z.output<FundingSchema> {}
