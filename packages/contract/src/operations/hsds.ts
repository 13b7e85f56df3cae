import * as z from 'zod/mini';
import { pageOf } from '../envelope/page.ts';
import { organization } from '../hsds/organization.ts';
import { service } from '../hsds/service.ts';
import { taxonomy } from '../hsds/taxonomy.ts';
import { taxonomyTerm } from '../hsds/taxonomy-term.ts';
import { serviceAtLocationDetail } from '../search/search.ts';
import { serviceAtLocation } from '../hsds/service-at-location.ts';
import { identifier } from '../hsds/common.ts';
import { apiDescription } from '../hsds/api-description.ts';
import { minimalService } from '../hsds/minimal-service.ts';
import { operation } from './operation.ts';
import {
  byOrganization,
  byTaxonomy,
  flag,
  format,
  fullTextSearch,
  identifierInPath,
  language,
  modifiedAfter,
  noPathParameters,
  paging,
  text,
} from './parameters.ts';

const serviceListItem = z.union([service, minimalService]);

export const describeApi = operation({
  id: 'describeApi',
  method: 'get',
  path: '/',
  tag: 'HSDS',
  summary: 'What this API is',
  query: z.object({ ...language }),
  pathParameters: noPathParameters,
  answer: apiDescription,
});

export const listServices = operation({
  id: 'listServices',
  method: 'get',
  path: '/services',
  tag: 'HSDS',
  summary: 'Services, a page at a time',
  query: z.object({
    ...fullTextSearch,
    ...paging,
    ...format,
    ...byTaxonomy,
    ...byOrganization,
    ...modifiedAfter,
    minimal: z.exactOptional(flag('Only `id` and `last_modified` of each service.')),
    full: z.exactOptional(flag('Each service with everything that belongs to it.')),
    ...language,
  }),
  pathParameters: noPathParameters,
  answer: pageOf('ServicePage', serviceListItem),
  ndjson: true,
});

export const getService = operation({
  id: 'getService',
  method: 'get',
  path: '/services/{id}',
  tag: 'HSDS',
  summary: 'One service with everything that belongs to it',
  query: z.object({ ...language }),
  pathParameters: identifierInPath,
  answer: service,
});

export const listOrganizations = operation({
  id: 'listOrganizations',
  method: 'get',
  path: '/organizations',
  tag: 'HSDS',
  summary: 'Organizations, a page at a time',
  query: z.object({
    ...fullTextSearch,
    ...paging,
    ...format,
    ...byTaxonomy,
    full: z.exactOptional(flag('Each organization with its locations and programmes.')),
    full_service: z.exactOptional(
      flag('Accepted for HSDS clients; services are listed by `/services?organization_id=`.'),
    ),
    ...language,
  }),
  pathParameters: noPathParameters,
  answer: pageOf('OrganizationPage', organization),
  ndjson: true,
});

export const getOrganization = operation({
  id: 'getOrganization',
  method: 'get',
  path: '/organizations/{id}',
  tag: 'HSDS',
  summary: 'One organization with its locations and programmes',
  query: z.object({
    full_service: z.exactOptional(
      flag('Accepted for HSDS clients; services are listed by `/services?organization_id=`.'),
    ),
    ...language,
  }),
  pathParameters: identifierInPath,
  answer: organization,
});

export const listServiceAtLocations = operation({
  id: 'listServiceAtLocations',
  method: 'get',
  path: '/service_at_locations',
  tag: 'HSDS',
  summary: 'Services at locations, a page at a time',
  query: z.object({
    ...fullTextSearch,
    ...paging,
    ...format,
    ...byTaxonomy,
    ...byOrganization,
    ...modifiedAfter,
    full: z.exactOptional(flag('Each with its service, organization and location.')),
    postcode: z.exactOptional(text('A postal code (five digits): only services whose address has it.', 10)),
    proximity: z.exactOptional(
      z.coerce
        .number()
        .check(
          z.gte(0),
          z.lte(1_000_000),
          z.meta({ description: 'Metres around the centre of the addresses with `postcode`.' }),
        ),
    ),
    ...language,
  }),
  pathParameters: noPathParameters,
  answer: pageOf('ServiceAtLocationPage', z.union([serviceAtLocationDetail, serviceAtLocation])),
  ndjson: true,
});

export const getServiceAtLocation = operation({
  id: 'getServiceAtLocation',
  method: 'get',
  path: '/service_at_locations/{id}',
  tag: 'HSDS',
  summary: 'One service at one location with its service, organization and location',
  query: z.object({ ...language }),
  pathParameters: identifierInPath,
  answer: serviceAtLocationDetail,
});

export const listTaxonomies = operation({
  id: 'listTaxonomies',
  method: 'get',
  path: '/taxonomies',
  tag: 'HSDS',
  summary: 'Taxonomies, a page at a time',
  query: z.object({ ...fullTextSearch, ...paging, ...format, ...language }),
  pathParameters: noPathParameters,
  answer: pageOf('TaxonomyPage', taxonomy),
  ndjson: true,
});

export const getTaxonomy = operation({
  id: 'getTaxonomy',
  method: 'get',
  path: '/taxonomies/{id}',
  tag: 'HSDS',
  summary: 'One taxonomy',
  query: z.object({ ...language }),
  pathParameters: identifierInPath,
  answer: taxonomy,
});

export const listTaxonomyTerms = operation({
  id: 'listTaxonomyTerms',
  method: 'get',
  path: '/taxonomy_terms',
  tag: 'HSDS',
  summary: 'Terms of the taxonomies, a page at a time',
  query: z.object({
    ...fullTextSearch,
    ...paging,
    ...format,
    taxonomy_id: byTaxonomy.taxonomy_id,
    top_only: z.exactOptional(flag('Only terms without a parent.')),
    parent_id: z.exactOptional(identifier.check(z.meta({ description: 'Only terms right below this one.' }))),
    ...language,
  }),
  pathParameters: noPathParameters,
  answer: pageOf('TaxonomyTermPage', taxonomyTerm),
  ndjson: true,
});

export const getTaxonomyTerm = operation({
  id: 'getTaxonomyTerm',
  method: 'get',
  path: '/taxonomy_terms/{id}',
  tag: 'HSDS',
  summary: 'One term of a taxonomy',
  query: z.object({ ...language }),
  pathParameters: identifierInPath,
  answer: taxonomyTerm,
});
