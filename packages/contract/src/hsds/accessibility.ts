import * as z from 'zod/mini';
import { annotations } from './attribute.ts';
import { identifier, webAddress } from './common.ts';

const accessibilityShape = {
  id: identifier,
  location_id: z.exactOptional(identifier),
  description: z.exactOptional(z.string()),
  details: z.exactOptional(z.string()),
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
