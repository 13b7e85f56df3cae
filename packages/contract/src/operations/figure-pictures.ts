import * as z from 'zod/mini';
import { shortCode } from '../codes/short-code.ts';
import { identifier } from '../hsds/common.ts';
import { operation } from './operation.ts';
import { contentHash } from './parameters.ts';
import { withdrawn } from './withdrawn.ts';

/** `badge`: one line. `card`: with all that makes the number true. */
export const pictureKinds = ['badge', 'card'] as const;
export const pictureThemes = ['light', 'dark'] as const;
export const pictureLanguages = ['uk', 'en'] as const;

/** Pictures are drawn in these languages alone, so another one is refused instead of answered in the next best. */
const spoken = {
  lang: z.exactOptional(
    z
      .enum(pictureLanguages)
      .check(z.meta({ description: 'The language of the words; wins over Accept-Language.', examples: ['uk'] })),
  ),
};

const looks = {
  kind: z._default(
    z.enum(pictureKinds).check(
      z.meta({
        description:
          '`badge`: one line of 36 pixels with the number, what was counted and what has to be known of it (“demo”, “provisional”). `card`: 600 pixels wide and at least 315 high, with period, place, status, source and donors.',
        examples: ['badge'],
      }),
    ),
    'card',
  ),
  theme: z._default(
    z.enum(pictureThemes).check(z.meta({ description: 'For a light or a dark background.', examples: ['dark'] })),
    'light',
  ),
};

const pathParameters = z.object({
  id: z.union([identifier, shortCode]).check(
    z.meta({
      description: 'The identifier of the figure (UUID), or its code.',
      examples: ['donetsk-2025-h1-consultations'],
    }),
  ),
});

const honest =
  'The number is exactly as qualified, “over 1,600”; where there is none, as it is withheld or an order of magnitude, there is none here either.';

export const getFigureSvg = operation({
  id: 'getFigureSvg',
  method: 'get',
  path: '/v1/figures/{id}.svg',
  tag: 'Impact',
  summary: 'One figure as a picture (SVG)',
  description: `${honest} For \`<img>\` where no script runs: the letters are outlines, so no font is needed and none is loaded. Title and description are in it for screen readers; in \`<img>\` they read \`alt\` instead, for which there is \`.txt\`.`,
  query: z.object({ ...looks, ...spoken, ...contentHash }),
  pathParameters,
  answer: z.string(),
  mayLag: true,
  otherStatuses: withdrawn,
  mediaType: 'image/svg+xml',
});

export const getFigurePng = operation({
  id: 'getFigurePng',
  method: 'get',
  path: '/v1/figures/{id}.png',
  tag: 'Impact',
  summary: 'One figure as a picture (PNG)',
  description: `${honest} The picture of \`.svg\` in twice as many pixels, for mail programs and networks that take no SVG: give it half of its width in \`width\`. A card is 1200 pixels wide and at least 630 high.`,
  query: z.object({ ...looks, ...spoken, ...contentHash }),
  pathParameters,
  answer: z.string(),
  mayLag: true,
  otherStatuses: withdrawn,
  files: ['image/png'],
});

export const getFigureText = operation({
  id: 'getFigureText',
  method: 'get',
  path: '/v1/figures/{id}.txt',
  tag: 'Impact',
  summary: 'One figure as plain text',
  description: `${honest} A fact a line, for e-mail without pictures and for \`alt\`: the first line is what was counted and how much.`,
  query: z.object({ ...spoken, ...contentHash }),
  pathParameters,
  answer: z.string(),
  mayLag: true,
  otherStatuses: withdrawn,
  mediaType: 'text/plain',
});
