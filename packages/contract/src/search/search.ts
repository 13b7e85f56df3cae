import * as z from 'zod/mini';
import { pageFields } from '../envelope/page.ts';
import { organization } from '../hsds/organization.ts';
import { serviceAtLocation } from '../hsds/service-at-location.ts';
import { service } from '../hsds/service.ts';
import { place } from '../places/place.ts';
import { dataStatus } from './data-status.ts';

/** A service at a location with the service, the organization and the location inside: all that a result needs. */
export const serviceAtLocationDetail = z
  .object({
    ...serviceAtLocation.shape,
    service,
    organization: z.exactOptional(organization),
    distance_km: z.exactOptional(
      z.number().check(z.meta({ description: 'Great-circle distance from the asked-for point, kilometres.' })),
    ),
  })
  .check(
    z.meta({
      id: 'ServiceAtLocationDetail',
      description: 'A service at a location with its service, organization and location.',
    }),
  );

export const facetValue = z
  .object({
    code: z.string(),
    name: z.string(),
    parent: z.exactOptional(z.string()),
    count: z.number(),
  })
  .check(z.meta({ id: 'FacetValue', description: 'A value to narrow by, and how many results it leaves.' }));

export const facets = z
  .object({
    categories: z.array(facetValue),
    audiences: z.array(facetValue),
    modes: z.array(facetValue),
    networks: z.array(facetValue),
  })
  .check(z.meta({ id: 'Facets', description: 'Counts by category, audience, delivery mode and network.' }));

/** How the server understood the text. */
export const understoodQuery = z
  .object({
    text: z.exactOptional(
      z.string().check(z.meta({ description: 'The text as it was typed, trimmed and cut to 200 characters.' })),
    ),
    correction: z.exactOptional(
      z.object({
        kind: z.enum(['keyboard_layout', 'spelling', 'partial']),
        text: z.string().check(z.meta({ description: 'The text that was searched for instead.' })),
      }),
    ),
    place: z.exactOptional(place),
  })
  .check(z.meta({ id: 'UnderstoodQuery', description: 'How the text of a search was understood.' }));

/** A way forward when little or nothing was found: another query, ready to be sent. */
export const suggestion = z
  .object({
    kind: z.enum(['wider_place', 'without_place', 'without_category', 'without_filters', 'without_text', 'everything']),
    parameters: z
      .record(z.string(), z.string())
      .check(z.meta({ description: 'Query parameters of the suggested search.' })),
    place: z.exactOptional(place),
    total_items: z.number(),
  })
  .check(z.meta({ id: 'Suggestion', description: 'Another search that does find something.' }));

export const searchAnswer = z
  .object({
    ...pageFields,
    total_is_capped: z.exactOptional(
      z.boolean().check(z.meta({ description: 'True when there are more results than were counted.' })),
    ),
    contents: z.array(serviceAtLocationDetail),
    facets,
    suggestions: z.array(suggestion),
    query: understoodQuery,
    data_status: dataStatus,
  })
  .check(
    z.meta({
      id: 'SearchAnswer',
      description: 'Services at locations that match, best first, with ways to narrow and to widen.',
    }),
  );

export type ServiceAtLocationDetail = z.output<typeof serviceAtLocationDetail>;
export type FacetValue = z.output<typeof facetValue>;
export type Facets = z.output<typeof facets>;
export type UnderstoodQuery = z.output<typeof understoodQuery>;
export type Suggestion = z.output<typeof suggestion>;
export type SearchAnswer = z.output<typeof searchAnswer>;
