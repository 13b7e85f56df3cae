import type { SearchAnswer } from '@resilience-kit/contract';
import { api, type Language, texts } from '@resilience-kit/example-frameworks/town';

/** The API as this server reaches it, which may be by another address than visitors. */
const apiForServers = process.env['RK_API'] ?? api;

/** How long an answer may be used again, seconds. */
const FRESH = 300;

/**
 * What stands inside the finder: results as plain HTML for whoever has no scripts, and the same as data for the finder, which then
 * does not ask for them. When the API does not answer, the number to call.
 */
export async function FirstResults({ language }: { language: Language }) {
  const found = await firstResults(language);
  return (
    <>
      {found && (
        <ul>
          {found.answer.contents.map(({ id, service, organization, phones }) => (
            <li key={id}>
              {service.name}
              {organization && `, ${organization.name}`}{' '}
              {phones?.map(({ number }) => (
                <a key={number} href={`tel:${number}`}>
                  {number}
                </a>
              ))}
            </li>
          ))}
        </ul>
      )}
      <a href="tel:1545">{texts[language].hotline}</a>
      {found && (
        <script
          type="application/json"
          data-rk-results
          data-rk-at={found.at}
          // Whatever is in the data, it cannot end the element.
          dangerouslySetInnerHTML={{ __html: JSON.stringify(found.answer).replaceAll('<', '\\u003c') }}
        />
      )}
    </>
  );
}

async function firstResults(language: Language): Promise<{ answer: SearchAnswer; at: string } | undefined> {
  try {
    const response = await fetch(`${apiForServers}/v1/search?per_page=20`, {
      headers: { 'accept-language': language },
      next: { revalidate: FRESH },
    });
    if (!response.ok) return undefined;
    const at = response.headers.get('date') ?? new Date().toISOString();
    return { answer: (await response.json()) as SearchAnswer, at };
  } catch {
    return undefined;
  }
}
