import type { ServiceAtLocationDetail } from '@resilience-kit/contract';

/** What the others are given of a service: as little as a list of them needs. */
export interface KnownService {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly organization: string;
  readonly address: string;
  readonly phone: string;
  readonly categories: readonly string[];
}

/** All services of the API, in Ukrainian. */
export async function knownServices(apiUrl: string): Promise<KnownService[]> {
  const known: KnownService[] = [];
  for (let page = 1, isLast = false; !isLast; page++) {
    const answer = await fetch(`${apiUrl}/v1/search?lang=uk&per_page=100&page=${page}`);
    const { contents, last_page } = (await answer.json()) as {
      contents: ServiceAtLocationDetail[];
      last_page: boolean;
    };
    known.push(...contents.map(toKnown));
    isLast = last_page;
  }
  return known;
}

function toKnown({ id, service, organization, location, phones }: ServiceAtLocationDetail): KnownService {
  const terms = (service.attributes ?? []).filter(({ link_type }) => link_type === 'category');
  return {
    id,
    name: service.name,
    description: service.description ?? '',
    organization: organization?.name ?? '',
    address: [location?.addresses?.[0]?.address_1, location?.place?.name].filter(Boolean).join(', '),
    phone: (phones ?? service.phones)?.[0]?.number ?? '',
    categories: terms.map(({ taxonomy_term }) => taxonomy_term?.name ?? ''),
  };
}
