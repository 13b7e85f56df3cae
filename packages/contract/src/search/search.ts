import * as z from 'zod/mini';
import { pageFields } from '../envelope/page.ts';
import { organization } from '../hsds/organization.ts';
import { serviceAtLocation } from '../hsds/service-at-location.ts';
import { service } from '../hsds/service.ts';
import { place } from '../places/place.ts';
import { dataStatus } from './data-status.ts';

const highlightShape = {
  pointer: z
    .string()
    .check(z.meta({ description: 'Which text of the result, as a JSON pointer (RFC 6901): `/service/name`.' })),
  ranges: z
    .array(
      z.object({
        /** Before this code unit, from 0. */
        start: z.number(),
        /** Behind the last code unit. */
        end: z.number(),
      }),
    )
    .check(
      z.meta({ description: 'Where in the text the words stand, in UTF-16 code units; `end` is behind the last one.' }),
    ),
};

/** The schema of {@link Highlight}. */
export interface HighlightSchema extends z.ZodMiniObject<typeof highlightShape> {}

export const highlight: HighlightSchema = z
  .object(highlightShape)
  .check(z.meta({ id: 'Highlight', description: 'The words of a text for which a result was found.' }));

const serviceAtLocationDetailShape = {
  ...serviceAtLocation.shape,
  service,
  organization: z.exactOptional(organization),
  distance_km: z.exactOptional(
    z.number().check(z.meta({ description: 'Great-circle distance from the asked-for point, kilometres.' })),
  ),
  highlights: z.exactOptional(
    z
      .array(highlight)
      .check(z.meta({ description: 'Of a search for a text: the words it was found by, as far as they are shown.' })),
  ),
};

/** The schema of {@link ServiceAtLocationDetail}. */
export interface ServiceAtLocationDetailSchema extends z.ZodMiniObject<typeof serviceAtLocationDetailShape> {}

/** A service at a location with the service, the organization and the location inside: all that a result needs. */
export const serviceAtLocationDetail: ServiceAtLocationDetailSchema = z.object(serviceAtLocationDetailShape).check(
  z.meta({
    id: 'ServiceAtLocationDetail',
    description: 'A service at a location with its service, organization and location.',
  }),
);

const facetValueShape = {
  /** What the filter takes. */
  code: z.string(),
  /** In the negotiated language. */
  name: z.string(),
  /** The wider term, by code. */
  parent: z.exactOptional(z.string()),
  /** How many results have it. */
  count: z.number(),
};

/** The schema of {@link FacetValue}. */
export interface FacetValueSchema extends z.ZodMiniObject<typeof facetValueShape> {}

export const facetValue: FacetValueSchema = z
  .object(facetValueShape)
  .check(z.meta({ id: 'FacetValue', description: 'A value to narrow by, and how many results it leaves.' }));

const facetsShape = {
  /** Kinds of help among the results. */
  categories: z.array(facetValue),
  /** For whom they are. */
  audiences: z.array(facetValue),
  /** How help is given. */
  modes: z.array(facetValue),
  /** Networks that they belong to. */
  networks: z.array(facetValue),
  languages: z.exactOptional(
    z.array(facetValue).check(
      z.meta({
        description: 'By primary language subtag: `en` counts `en-GB` too. Servers before this field leave it out.',
      }),
    ),
  ),
};

/** The schema of {@link Facets}. */
export interface FacetsSchema extends z.ZodMiniObject<typeof facetsShape> {}

export const facets: FacetsSchema = z
  .object(facetsShape)
  .check(z.meta({ id: 'Facets', description: 'Counts by category, audience, delivery mode, network and language.' }));

const understoodQueryShape = {
  text: z.exactOptional(
    z.string().check(z.meta({ description: 'The text as it was typed, trimmed and cut to 200 characters.' })),
  ),
  /** What was read instead of what was typed. */
  correction: z.exactOptional(
    z.object({
      /** `keyboard_layout`: typed with the other layout; `spelling`: a word like one that is known; `partial`: some of the words. */
      kind: z.enum(['keyboard_layout', 'spelling', 'partial']),
      text: z.string().check(z.meta({ description: 'The text that was searched for instead.' })),
    }),
  ),
  place: z.exactOptional(place),
};

/** The schema of {@link UnderstoodQuery}. */
export interface UnderstoodQuerySchema extends z.ZodMiniObject<typeof understoodQueryShape> {}

/** How the server understood the text. */
export const understoodQuery: UnderstoodQuerySchema = z
  .object(understoodQueryShape)
  .check(z.meta({ id: 'UnderstoodQuery', description: 'How the text of a search was understood.' }));

const suggestionShape = {
  /** What is suggested: which filter to leave out, or to widen. */
  kind: z.enum(['wider_place', 'without_place', 'without_category', 'without_filters', 'without_text', 'everything']),
  parameters: z
    .record(z.string(), z.string())
    .check(z.meta({ description: 'Query parameters of the suggested search.' })),
  place: z.exactOptional(place),
  /** How many there are on all pages. */
  total_items: z.number(),
};

/** The schema of {@link Suggestion}. */
export interface SuggestionSchema extends z.ZodMiniObject<typeof suggestionShape> {}

/** A way forward when little or nothing was found: another query, ready to be sent. */
export const suggestion: SuggestionSchema = z
  .object(suggestionShape)
  .check(z.meta({ id: 'Suggestion', description: 'Another search that does find something.' }));

const searchAnswerShape = {
  ...pageFields,
  total_is_capped: z.exactOptional(
    z.boolean().check(z.meta({ description: 'True when there are more results than were counted.' })),
  ),
  /** One page of results. */
  contents: z.array(serviceAtLocationDetail),
  facets,
  /** What would find something, when nothing was found. */
  suggestions: z.array(suggestion),
  query: understoodQuery,
  data_status: dataStatus,
};

/** The schema of {@link SearchAnswer}. */
export interface SearchAnswerSchema extends z.ZodMiniObject<typeof searchAnswerShape> {}

export const searchAnswer: SearchAnswerSchema = z.object(searchAnswerShape).check(
  z.meta({
    id: 'SearchAnswer',
    description: 'Services at locations that match, best first, with ways to narrow and to widen.',
  }),
);

/** A service at a location with the service, the organization and the location inside: all that a result needs. */
export interface ServiceAtLocationDetail extends z.output<ServiceAtLocationDetailSchema> {}
/** The words of a text for which a result was found. */
export interface Highlight extends z.output<HighlightSchema> {}
export interface FacetValue extends z.output<FacetValueSchema> {}
export interface Facets extends z.output<FacetsSchema> {}
/** How the server understood the text. */
export interface UnderstoodQuery extends z.output<UnderstoodQuerySchema> {}
/** A way forward when little or nothing was found: another query, ready to be sent. */
export interface Suggestion extends z.output<SuggestionSchema> {}
export interface SearchAnswer extends z.output<SearchAnswerSchema> {}
