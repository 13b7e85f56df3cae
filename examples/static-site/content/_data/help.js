import { ConnectionError, ResilienceClient } from '@resilience-kit/sdk';
import api from './api.js';

/** What the pages are built with, by language. When the API is away they are built all the same, with the numbers alone. */
export default async function () {
  const byLanguage = async (language) => {
    const client = new ResilienceClient({ baseUrl: api, language });
    const page = await client.search.list({ category: 'legal-aid', per_page: 20 });
    return { results: page.contents.map(resultOf), figure: await wordsOf('donetsk-2025-h1-consultations', language) };
  };
  try {
    const [uk, en] = await Promise.all(['uk', 'en'].map(byLanguage));
    return { uk, en };
  } catch (error) {
    if (!(error instanceof ConnectionError)) throw error;
    console.warn(`The API at ${api} does not answer: the pages are built without results.`);
    const none = { results: [], figure: '' };
    return { uk: none, en: none };
  }
}

/** What a page says of a service at a location. The address of a confidential place is not in the data. */
function resultOf({ id, service, organization, location }) {
  const phone = [...(service.phones ?? []), ...(organization?.phones ?? [])][0]?.number;
  const [address] = location?.addresses ?? [];
  return {
    id,
    name: service.name,
    organization: organization?.name,
    address: address && [address.address_1, address.city].filter(Boolean).join(', '),
    phone,
    dial: phone?.replaceAll(/[^\d+]/g, ''),
  };
}

/** A figure in one sentence, with its unit, place and period. */
async function wordsOf(figure, language) {
  const response = await fetch(`${api}/v1/figures/${figure}.txt?lang=${language}`);
  return response.ok ? (await response.text()).split('\n')[0] : '';
}
