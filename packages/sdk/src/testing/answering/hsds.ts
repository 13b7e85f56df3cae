import type { Taxonomy } from '@resilience-kit/contract';
import { kilometresBetween } from '../../snapshot/distance.ts';
import { textFilter } from '../finding/text-lists.ts';
import { textsIn } from '../finding/texts.ts';
import { type KeptRecord, partsOf } from '../kept/kept-record.ts';
import { inLanguage } from '../presenting/in-language.ts';
import {
  inOrderOfId,
  presentDetail,
  presentEntry,
  presentService,
  presentWholeService,
  type ServiceThere,
  serviceThere,
} from '../presenting/services.ts';
import {
  presentLocation,
  presentOrganization,
  presentProgram,
  type Shown,
  withoutLists,
} from '../presenting/shared-records.ts';
import { type Asked, found, isTrue, type Operations, pageOf } from './asked.ts';

/** What HSDS itself has. */
export const hsdsOperations: Operations = {
  'GET /services': (asked) => {
    const { shown, query } = asked;
    const services = inOrderOfId(shown.kept.all('services').filter(serviceFilter(asked)));
    return listOf(asked, services, (record) => {
      if (isTrue(query.full)) return presentWholeService(record, shown);
      if (isTrue(query.minimal)) return { id: record['id'], last_modified: record['last_modified'] };
      return presentService(record, shown, { short: true });
    });
  },
  'GET /services/{id}': (asked) =>
    presentWholeService(found(asked.shown.kept.get('services', asked.parameters.id), asked), asked.shown),

  'GET /organizations': (asked) => {
    const { shown, query } = asked;
    const matches = textFilterOf(query.search);
    const services = shown.kept.all('services').filter(serviceFilter({ ...asked, query: termsOnly(query) }));
    const providers = new Set(services.map((service) => service['organization_id']));
    const isNarrowed = query.taxonomy_id !== undefined || query.taxonomy_term_id !== undefined;
    const organizations = shown.kept
      .all('organizations')
      .filter((one) => !isNarrowed || providers.has(one['id']))
      .filter((one) => matches(textsIn(one['name'], one['alternate_name'], one['description'])));
    return listOf(asked, inOrderOfId(organizations), (record) =>
      isTrue(query.full) ? presentWholeOrganization(record, shown) : presentOrganization(withoutLists(record), shown),
    );
  },
  'GET /organizations/{id}': (asked) =>
    presentWholeOrganization(found(asked.shown.kept.get('organizations', asked.parameters.id), asked), asked.shown),

  'GET /service_at_locations': (asked) => {
    const { shown, query } = asked;
    const isWanted = serviceFilter({ ...asked, query: { ...query, modified_after: '' } });
    const entries = inOrderOfId(shown.kept.all('service_at_locations'))
      .filter((entry) => isChangedSince(entry, query.modified_after))
      .flatMap((entry) => serviceThere(shown, entry) ?? [])
      .filter(({ service }) => isWanted(service))
      .filter(nearPostcode(asked));
    return listOf(asked, entries, (there) =>
      isTrue(query.full) ? presentDetail(there, shown) : presentEntry(there, shown),
    );
  },
  'GET /service_at_locations/{id}': (asked) => {
    const entry = asked.shown.kept.get('service_at_locations', asked.parameters.id);
    return presentDetail(found(entry && serviceThere(asked.shown, entry), asked), asked.shown);
  },

  'GET /taxonomies': (asked) => {
    const matches = textFilterOf(asked.query.search);
    const taxonomies = asked.shown.kept
      .all('taxonomies')
      .filter((one) => matches(textsIn(one['name'], one['description'])));
    return listOf(asked, taxonomies, (record) => inLanguage<object>(record, asked.shown.language));
  },
  'GET /taxonomies/{id}': ({ shown, parameters, path }) =>
    inLanguage<Taxonomy>(found(shown.kept.get('taxonomies', parameters.id), { path }), shown.language),

  'GET /taxonomy_terms': (asked) => {
    const { search, taxonomy_id: taxonomy, parent_id: parent, top_only: isTop } = asked.query;
    const matches = textFilterOf(search);
    const terms = asked.shown.kept
      .all('taxonomy_terms')
      .filter((term) => matches(textsIn(term['name'], term['code'], term['description'])))
      .filter((term) => !taxonomy || term['taxonomy_id'] === taxonomy.toLowerCase())
      .filter((term) => !parent || term['parent_id'] === parent.toLowerCase())
      .filter((term) => !isTrue(isTop) || term['parent_id'] === undefined);
    return listOf(asked, terms, (term) => presentTerm(term, asked.shown));
  },
  'GET /taxonomy_terms/{id}': (asked) =>
    presentTerm(found(asked.shown.kept.get('taxonomy_terms', asked.parameters.id), asked), asked.shown),
};

/** A page, or with `format=ndjson` all of it, a record a line. */
function listOf<From>(asked: Asked, records: readonly From[], present: (record: From) => object): unknown {
  if (asked.query.format !== 'ndjson') return pageOf(asked, records, { present });
  const lines = records.map((record) => `${JSON.stringify(present(record))}\n`);
  return new Response(lines.join(''), { headers: { 'content-type': 'application/x-ndjson' } });
}

function presentTerm(term: KeptRecord, { kept, language }: Shown): object {
  const taxonomy = kept.get('taxonomies', term['taxonomy_id']);
  return {
    ...inLanguage<object>(term, language),
    ...(taxonomy ? { taxonomy_detail: inLanguage<object>(taxonomy, language) } : {}),
  };
}

function presentWholeOrganization(record: KeptRecord, shown: Shown): object {
  const own = (resource: 'locations' | 'programs') =>
    inOrderOfId(shown.kept.all(resource).filter((one) => one['organization_id'] === record['id']));
  const locations = own('locations').map((location) => presentLocation(location, shown));
  const programs = own('programs').map((program) => presentProgram(program, shown));
  return {
    ...presentOrganization(record, shown),
    ...(locations.length > 0 ? { locations } : {}),
    ...(programs.length > 0 ? { programs } : {}),
  };
}

function textFilterOf(text: string | undefined): (texts: readonly string[]) => boolean {
  return text === undefined ? () => true : textFilter(text);
}

function termsOnly({ taxonomy_id: taxonomy, taxonomy_term_id: term }: Asked['query']): Asked['query'] {
  return {
    ...(taxonomy === undefined ? {} : { taxonomy_id: taxonomy }),
    ...(term === undefined ? {} : { taxonomy_term_id: term }),
  };
}

/** Which services `search`, `taxonomy_term_id`, `taxonomy_id`, `organization_id` and `modified_after` leave. */
export function serviceFilter({ shown, query }: Pick<Asked, 'shown' | 'query'>): (service: KeptRecord) => boolean {
  const matches = textFilterOf(query.search);
  const { taxonomy_term_id: term, taxonomy_id: taxonomy, organization_id: organization } = query;
  const termsOf = (service: KeptRecord): KeptRecord[] =>
    partsOf(service, 'attributes')
      .map((one) => shown.kept.get('taxonomy_terms', one['taxonomy_term_id']))
      .filter((one) => one !== undefined);
  return (service) =>
    (!organization || service['organization_id'] === organization.toLowerCase()) &&
    isChangedSince(service, query.modified_after) &&
    (!term || termsOf(service).some((one) => isBelow(one, term.toLowerCase(), shown))) &&
    (!taxonomy || termsOf(service).some((one) => one['taxonomy_id'] === taxonomy.toLowerCase())) &&
    matches([
      ...textsIn(service['name'], service['alternate_name'], service['description'], service['alert']),
      ...textsIn(service['eligibility_description'], ...termsOf(service).map((one) => one['name'])),
    ]);
}

function isBelow(term: KeptRecord, id: string, { kept }: Shown): boolean {
  if (term['id'] === id) return true;
  const parent = kept.get('taxonomy_terms', term['parent_id']);
  return parent !== undefined && parent !== term && isBelow(parent, id, { kept } as Shown);
}

function isChangedSince(record: KeptRecord, moment: string | undefined): boolean {
  return !moment || Date.parse(String(record['last_modified'])) >= Date.parse(moment);
}

/** With `postcode`: only where an address has it; with `proximity`: within so many metres of the middle of those. */
function nearPostcode({ shown, query }: Asked): (there: ServiceThere) => boolean {
  const { postcode, proximity } = query;
  if (!postcode) return () => true;
  const hasIt = (location: KeptRecord) =>
    !location['confidential'] && partsOf(location, 'addresses').some((address) => address['postal_code'] === postcode);
  if (proximity === undefined) return ({ location }) => hasIt(location);
  const points = shown.kept
    .all('locations')
    .filter(hasIt)
    .flatMap((location) => pointOf(location) ?? []);
  const middle = {
    latitude: points.reduce((sum, { latitude }) => sum + latitude, 0) / points.length,
    longitude: points.reduce((sum, { longitude }) => sum + longitude, 0) / points.length,
  };
  return ({ location }) => {
    const point = pointOf(location);
    return point !== undefined && kilometresBetween(middle, point) * 1000 <= Number(proximity);
  };
}

function pointOf({ latitude, longitude, confidential }: KeptRecord) {
  const isKnown = !confidential && typeof latitude === 'number' && typeof longitude === 'number';
  return isKnown ? { latitude, longitude } : undefined;
}
