import * as z from 'zod/mini';
import { pageOf } from '../envelope/page.ts';
import { hotline } from '../hotlines/hotline.ts';
import { moment } from '../hsds/common.ts';
import { place, placeLevel } from '../places/place.ts';
import { deliveryMode } from '../profile/delivery-mode.ts';
import { katottg } from '../profile/place-reference.ts';
import { searchAnswer } from '../search/search.ts';
import { searchAnswerInWords } from '../search/search-in-words.ts';
import { operation } from './operation.ts';
import { decimal, flag, language, noPathParameters, paging, placeInPath, text } from './parameters.ts';

export const search = operation({
  id: 'search',
  method: 'get',
  path: '/v1/search',
  tag: 'Finding help',
  summary: 'Find services at locations',
  description:
    'Text is matched in Ukrainian and English alike, whatever the inflection, apostrophe, transliteration or keyboard layout; misspellings are corrected when the text as typed finds nothing.',
  query: z.object({
    text: z.exactOptional(text('What the person typed: a need, a service, a place.')),
    place: z.exactOptional(
      katottg.check(
        z.meta({ description: 'Only within this oblast, district, hromada or city (KATOTTG), or serving it.' }),
      ),
    ),
    lat: z.exactOptional(decimal('Latitude of a point to search around, degrees (WGS 84).', -90, 90)),
    lon: z.exactOptional(decimal('Longitude of a point to search around, degrees (WGS 84).', -180, 180)),
    radius_km: z.exactOptional(decimal('Only within this distance of the point, kilometres.', 0.1, 1000)),
    category: z.exactOptional(
      text('Code of a category of help, with all below it; several are separated by commas.', 200),
    ),
    audience: z.exactOptional(text('Code of a group of people; several are separated by commas.', 200)),
    mode: z.exactOptional(deliveryMode),
    language: z.exactOptional(text('Language in which help is given (BCP 47).', 10)),
    network: z.exactOptional(text('Code of a network of organizations.', 80)),
    free: z.exactOptional(flag('Only services free of charge.')),
    accessible: z.exactOptional(flag('Only locations with described accessibility.')),
    open_at: z.exactOptional(moment.check(z.meta({ description: 'Only services open at this moment.' }))),
    sort: z.exactOptional(
      z
        .enum(['relevance', 'distance', 'name'])
        .check(z.meta({ description: 'Default: relevance with text, distance with a point, name otherwise.' })),
    ),
    ...paging,
    ...language,
  }),
  pathParameters: noPathParameters,
  answer: searchAnswer,
});

export const searchInWords = operation({
  id: 'searchInWords',
  method: 'get',
  path: '/v1/search/in-words',
  tag: 'Finding help',
  summary: 'The results of a search as sentences',
  description:
    'The same search, and of each result what a person has to know first: name, organization, hours, place and telephone number, ready to be shown. A page can show it on a slow line while all else is still on its way, as the loader of `<rk-service-finder>` does.',
  query: search.query,
  pathParameters: noPathParameters,
  answer: searchAnswerInWords,
});

export const listPlaces = operation({
  id: 'listPlaces',
  method: 'get',
  path: '/v1/places',
  tag: 'Finding help',
  summary: 'Places of Ukraine to choose from',
  query: z.object({
    text: z.exactOptional(text('The beginning of a name, in Ukrainian or Latin letters.', 100)),
    level: z.exactOptional(placeLevel.check(z.meta({ description: 'Only places of this level. Default: all.' }))),
    parent: z.exactOptional(katottg.check(z.meta({ description: 'Only places inside this one, at any depth.' }))),
    with_services: z.exactOptional(flag('Only places in which there is a service, or which one serves.')),
    page: paging.page,
    per_page: z._default(
      z.coerce.number().check(z.int(), z.gte(1), z.lte(500), z.meta({ description: 'Records a page, 1 to 500.' })),
      100,
    ),
    ...language,
  }),
  pathParameters: noPathParameters,
  answer: pageOf('PlacePage', place),
});

export const getPlace = operation({
  id: 'getPlace',
  method: 'get',
  path: '/v1/places/{code}',
  tag: 'Finding help',
  summary: 'One place of Ukraine',
  query: z.object({ ...language }),
  pathParameters: placeInPath,
  answer: place,
});

export const listHotlines = operation({
  id: 'listHotlines',
  method: 'get',
  path: '/v1/hotlines',
  tag: 'Finding help',
  summary: 'Telephone numbers for help',
  description: 'Only numbers whose verification is still in date.',
  query: z.object({
    category: z.exactOptional(text('Code of a category of help.', 80)),
    ...paging,
    ...language,
  }),
  pathParameters: noPathParameters,
  answer: pageOf('HotlinePage', hotline),
});
