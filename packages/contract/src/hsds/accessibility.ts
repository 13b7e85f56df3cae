import * as z from 'zod/mini';
import { annotations } from './attribute.ts';
import { identifier, webAddress } from './common.ts';

const accessibilityShape = {
  id: identifier,
  /** Of which location (UUID). */
  location_id: z.exactOptional(identifier),
  /** What there is for people with disabilities; plain text. */
  description: z.exactOptional(z.string()),
  /** More of it. */
  details: z.exactOptional(z.string()),
  /** A page about it. */
  url: z.exactOptional(webAddress),
  ...annotations,
};

/** The schema of {@link Accessibility}. */
export interface AccessibilitySchema extends z.ZodMiniObject<typeof accessibilityShape> {}

/** HSDS `accessibility`: how people with disabilities can use a location. */
export const accessibility: AccessibilitySchema = z.object(accessibilityShape).check(
  z.meta({
    id: 'Accessibility',
    description: 'How people with disabilities can use a location (HSDS accessibility).',
  }),
);

/** HSDS `accessibility`: how people with disabilities can use a location. */
export interface Accessibility extends z.output<AccessibilitySchema> {}
