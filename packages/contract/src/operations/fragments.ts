import * as z from 'zod/mini';
import { katottg } from '../profile/place-reference.ts';
import { operation } from './operation.ts';
import { flag, language, noPathParameters, text } from './parameters.ts';

export const getFinderFragment = operation({
  id: 'getFinderFragment',
  method: 'get',
  path: '/v1/fragments/finder',
  tag: 'Finding help',
  summary: 'A finder with its first results, as HTML to put into a page',
  description:
    'For sites that are put together on a server or when they are built: `<rk-service-finder>` with the first 20 results inside it as a list that can be read, followed and found by search engines without any script. It has no script that runs; everything in it is escaped, so that it may be included as it is. The parameters are the attributes of the element.',
  query: z.object({
    oblast: z.exactOptional(katottg.check(z.meta({ description: 'The oblast that is chosen at first (KATOTTG).' }))),
    hromada: z.exactOptional(
      katottg.check(
        z.meta({ description: 'The hromada, city or district that is chosen at first (KATOTTG); wins over `oblast`.' }),
      ),
    ),
    category: z.exactOptional(text('Code of the category of help that is chosen at first.', 80)),
    audience: z.exactOptional(text('Code of the group of people that is chosen at first.', 80)),
    network: z.exactOptional(text('Code of a network of organizations: only its services.', 80)),
    data: z.exactOptional(
      flag(
        'Whether the results come as data, too, so that the element shows them without a request. Default: true. For a page that is put together when it is asked for: in one that was built more than five minutes ago the element asks anew.',
      ),
    ),
    json_ld: z.exactOptional(
      flag(
        'Whether the results come in the words of schema.org (JSON-LD), too, behind the element. Default: false. Never of demo data.',
      ),
    ),
    ...language,
  }),
  pathParameters: noPathParameters,
  answer: z.string(),
  mediaType: 'text/html',
});
