import * as z from 'zod/mini';

/** KATOTTG: the codifier of administrative units of Ukraine. */
export const katottg = z
  .string()
  .check(z.regex(/^UA\d{17}$/), z.meta({ description: 'A KATOTTG code of a place in Ukraine.' }));

const namedPlace = z.object({
  code: katottg,
  /** In the negotiated language. */
  name: z.string(),
});

const placeReferenceShape = {
  code: katottg,
  /** In the negotiated language. */
  name: z.string(),
  /** The hromada that it lies in, by name. */
  hromada: z.exactOptional(namedPlace),
  /** The oblast that it lies in, by name. */
  oblast: z.exactOptional(namedPlace),
};

/** The schema of {@link PlaceReference}. */
export interface PlaceReferenceSchema extends z.ZodMiniObject<typeof placeReferenceShape> {}

/** Where something is, in words and in codes; never finer than a settlement. */
export const placeReference: PlaceReferenceSchema = z
  .object(placeReferenceShape)
  .check(z.meta({ id: 'PlaceReference', description: 'A place in Ukraine with its hromada and oblast.' }));

/** Where something is, in words and in codes; never finer than a settlement. */
export interface PlaceReference extends z.output<PlaceReferenceSchema> {}
