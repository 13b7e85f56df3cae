import { type ClientOptions, ResilienceClient } from './client.ts';

/** A client whose requests go nowhere and are kept, each answered by `answer`; an empty page by default. */
export function recordingClient(
  answer: (request: Request) => Response = () => Response.json({ contents: [], empty: true }),
  options: ClientOptions = {},
): { client: ResilienceClient; requests: Request[] } {
  const requests: Request[] = [];
  const fetch = (request: Request) => {
    requests.push(request.clone());
    return Promise.resolve(answer(request));
  };
  return { client: new ResilienceClient({ baseUrl: 'https://api.example', fetch, ...options }), requests };
}
