import type {
  Page,
  SearchAnswer as SearchAnswerOfContract,
  Service,
  ServiceAtLocationDetail,
} from '@resilience-kit/contract';

/**
 * The answer of a search: a page of services at locations with `facets`, `suggestions` and the understood `query`.
 * The contract's type, whose `contents` is named here: its declarations are cut off at depth, so that a record of an
 * answer would not be assignable to the type of a record.
 */
export type SearchAnswer = Omit<SearchAnswerOfContract, 'contents'> & {
  /** Services at locations, best first. */
  contents: ServiceAtLocationDetail[];
};

/**
 * An answer of `/v1/search` out of a page of services at locations, for servers that have no search of their own.
 * What such a server cannot tell stays empty: counts, suggestions, how it understood the text.
 */
export function asSearchAnswer(page: Page<ServiceAtLocationDetail>, text: string | undefined): SearchAnswer {
  return {
    ...page,
    facets: { categories: [], audiences: [], modes: [], networks: [] },
    suggestions: [],
    query: text ? { text } : {},
    data_status: 'live',
  };
}

/** Whether a service at a location has its service inside. Servers that ignore `full` leave it out. */
export function hasService(record: object): record is ServiceAtLocationDetail {
  const { service } = record as { service?: unknown };
  return typeof service === 'object' && service !== null;
}

/**
 * The services at locations inside a page of services: one for each location, and one without a location for a service
 * that names none, such as help by phone. `total_items` stays the number of services.
 */
export function servicesAtLocations(page: Page<Service>): Page<ServiceAtLocationDetail> {
  const contents = page.contents.flatMap(atLocations);
  return { ...page, contents, size: contents.length, empty: contents.length === 0 };
}

/** One service at each of its locations. */
export function atLocations({ service_at_locations: places, ...service }: Service): ServiceAtLocationDetail[] {
  const { organization } = service;
  const inside = { service, ...(organization && { organization }) };
  if (!places?.length) return [{ id: service.id, service_id: service.id, ...inside }];
  return places.map((place) => ({ ...place, ...inside }));
}
