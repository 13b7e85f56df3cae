import * as z from 'zod/mini';
import { katottg, placeReference } from '../profile/place-reference.ts';

/** `oblast` includes the Autonomous Republic of Crimea and the cities with special status, as people choose among them alike. */
export const placeLevels = ['oblast', 'district', 'hromada', 'city'] as const;
export const placeLevel = z.enum(placeLevels);

const placeShape = {
  code: katottg,
  /** `oblast`, `district`, `hromada`, `city`, `settlement`, `village` or `city_district`. */
  level: placeLevel,
  name: z
    .string()
    .check(z.meta({ description: 'The name as people say it: «Київська область», «Бучанська громада», «Буча».' })),
  full_name: z
    .string()
    .check(z.meta({ description: 'The name with what tells it from its namesakes: «Буча, Київська область».' })),
  parent: z.exactOptional(katottg),
  /** The hromada that it lies in. */
  hromada: placeReference.shape.hromada,
  /** The oblast that it lies in. */
  oblast: placeReference.shape.oblast,
  /** Degrees north, WGS 84. */
  latitude: z.exactOptional(z.number()),
  /** Degrees east, WGS 84. */
  longitude: z.exactOptional(z.number()),
};

/** The schema of {@link Place}. */
export interface PlaceSchema extends z.ZodMiniObject<typeof placeShape> {}

export const place: PlaceSchema = z
  .object(placeShape)
  .check(z.meta({ id: 'Place', description: 'An administrative unit of Ukraine (KATOTTG).' }));

export type PlaceLevel = z.output<typeof placeLevel>;
export interface Place extends z.output<PlaceSchema> {}
