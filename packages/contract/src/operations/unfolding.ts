import * as z from 'zod/mini';
import { oembed } from '../figures/oembed.ts';
import { operation } from './operation.ts';
import { language, noPathParameters, text } from './parameters.ts';

const pixels = (description: string) =>
  z.exactOptional(z.coerce.number().check(z.int(), z.gte(1), z.lte(10_000), z.meta({ description })));

export const getOembed = operation({
  id: 'getOembed',
  method: 'get',
  path: '/v1/oembed',
  tag: 'Impact',
  summary: 'How another site shows figures whose address was pasted there (oEmbed 1.0)',
  description:
    'For addresses of this server alone: `/embed/impact?…` and `/v1/figures/{id}`, also with `.svg`, `.png` and `.txt`. The language and the colours are those of the address.',
  query: z.object({
    url: text('The address that was pasted.', 4000),
    maxwidth: pixels('The widest that fits, pixels.'),
    maxheight: pixels('The highest that fits, pixels.'),
    format: z._default(text('`json`; 501 for any other, as there is no other.', 20), 'json'),
    ...language,
  }),
  pathParameters: noPathParameters,
  answer: oembed,
  mayLag: true,
  otherStatuses: {
    404: 'The address is not of this server, or there are no such figures here.',
    410: 'The figures were withdrawn.',
    501: 'The answer does not exist in that format.',
  },
});
