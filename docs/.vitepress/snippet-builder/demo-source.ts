import { ResilienceClient } from '@resilience-kit/sdk';
import type { FakeApi } from '@resilience-kit/sdk/testing';
import type { BuilderSource } from '@resilience-kit/server/builder';
import type { Language } from '../pages.ts';
import { demoOfToday } from '../theme/demo-of-today.ts';

/** What can be chosen from where no API is asked: every place of Ukraine, and the records of the demo. */
export function demoSource(api: FakeApi, lang: Language): BuilderSource {
  const client = new ResilienceClient({ baseUrl: api.url, fetch: api.fetch });
  // What does not depend on the choice is asked for once.
  const categories = client.search.list({ per_page: 1, lang }).then(({ facets }) => facets.categories);
  const figures = client.figures.list({ per_page: 100, lang }).then(({ contents }) => contents);
  const hotlines = client.hotlines.list({ lang }).then(({ contents }) => contents);
  const forms = (demoOfToday().records.forms ?? []).map(({ id, title, organization_id: organizationId }) => ({
    id: String(id),
    title: (title as Readonly<Record<Language, string>>)[lang],
    organizationId: String(organizationId),
  }));
  return {
    placesCalled: async (text) => (await client.places.list({ text, per_page: 40, lang })).contents,
    place: (code) => client.places.retrieve(code, { lang }),
    categories: () => categories,
    figures: () => figures,
    forms: () => Promise.resolve(forms),
    hotlines: () => hotlines,
  };
}
