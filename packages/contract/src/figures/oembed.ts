import * as z from 'zod/mini';

const oembedShape = {
  /** Of oEmbed. */
  version: z.literal('1.0'),
  /** How it is embedded: by `html`. */
  type: z.literal('rich'),
  /** What the figures say, in a few words. */
  title: z.string(),
  provider_name: z.string().check(z.meta({ description: 'Who publishes the figures.' })),
  provider_url: z.string().check(z.meta({ description: 'The address of this API, with a slash at its end.' })),
  author_name: z.exactOptional(z.string().check(z.meta({ description: 'Whose work the figures are of.' }))),
  cache_age: z.number().check(z.meta({ description: 'For how long this may be kept, seconds.' })),
  html: z.string().check(z.meta({ description: 'A frame with the page of the figures. It needs no script.' })),
  width: z.int().check(z.meta({ description: 'Of the frame, pixels.' })),
  height: z.int().check(z.meta({ description: 'Of the frame, pixels: about as high as what is in it.' })),
  thumbnail_url: z.exactOptional(z.string().check(z.meta({ description: 'A picture (PNG) of the first figure.' }))),
  thumbnail_width: z.exactOptional(z.int().check(z.meta({ description: 'Pixels.' }))),
  thumbnail_height: z.exactOptional(z.int().check(z.meta({ description: 'Pixels.' }))),
};

/** The schema of {@link Oembed}. */
export interface OembedSchema extends z.ZodMiniObject<typeof oembedShape> {}

/** How another site shows figures whose address was pasted there (oEmbed 1.0). */
export const oembed: OembedSchema = z.object(oembedShape).check(
  z.meta({
    id: 'Oembed',
    description: 'How another site shows figures whose address was pasted there (oEmbed 1.0).',
  }),
);

/** How another site shows figures whose address was pasted there (oEmbed 1.0). */
export interface Oembed extends z.output<OembedSchema> {}
