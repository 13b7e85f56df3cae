import { Hotlines } from '../resources/hotlines.ts';
import { Places } from '../resources/places.ts';
import { Search } from '../resources/search.ts';
import { ServiceAtLocations } from '../resources/service-at-locations.ts';
import { TaxonomyTerms } from '../resources/taxonomy-terms.ts';
import { attemptsWithFetch } from '../transport/attempts-with-fetch.ts';
import { Transport } from '../transport/transport.ts';
import type { PageClient, PageClientOptions } from './page-client-types.ts';

/** What copes with every HSDS server. A module of its own, so that most visitors never load it. */
export function wholeClient(options: PageClientOptions): PageClient {
  const transport = new Transport(options, attemptsWithFetch);
  return {
    search: new Search(transport),
    places: new Places(transport),
    hotlines: new Hotlines(transport),
    taxonomyTerms: new TaxonomyTerms(transport),
    serviceAtLocations: new ServiceAtLocations(transport),
  };
}
