// What every runtime has to be able to do with the SDK. Plain JavaScript that names no runtime: it runs wherever the SDK does.
import {
  ApiError,
  ConfigurationError,
  NotFoundError,
  ResilienceClient,
  ResilienceError,
  TimeoutError,
} from '@resilience-kit/sdk';

/** Asks the server of smoke-server.ts, and tells what came of it. */
export async function smoke(baseUrl) {
  const attempts = [];
  const client = new ResilienceClient({
    baseUrl,
    language: 'uk',
    logLevel: 'off',
    timing: { pause: () => Promise.resolve() },
    middleware: [
      (request, next, { operation, attempt }) => {
        attempts.push(`${operation} ${attempt}`);
        return next(request);
      },
    ],
  });
  const page = await client.services.list({ per_page: 2 });
  const all = [];
  for await (const { id } of client.services.list({ per_page: 2 })) all.push(id);
  const missing = await failureOf(client.services.retrieve('missing'));
  attempts.length = 0;
  const flaky = await client.services.retrieve('flaky');
  const retried = [...attempts];
  const published = await client.services.create({ id: 'new' });
  return {
    page: page.contents.map(({ id }) => id),
    hasNextPage: page.hasNextPage(),
    all,
    name: flaky.name,
    retried,
    published,
    missing: {
      name: missing.name,
      status: missing.status,
      requestId: missing.requestId,
      isNotFound: missing instanceof NotFoundError && missing instanceof ApiError && missing instanceof ResilienceError,
    },
    aborted: await aborted(client),
    timedOut:
      (await failureOf(client.services.retrieve('silent', {}, { timeout: 50, retry: 0 }))) instanceof TimeoutError,
    lines: (await (await client.transport.stream({ operation: 'listServices', path: ['lines'] })).text()).split('\n'),
    key: await withKey(baseUrl),
    agent: (await client.services.retrieve('mirror')).agent,
  };
}

async function aborted(client) {
  const controller = new AbortController();
  const failure = failureOf(client.services.retrieve('silent', {}, { signal: controller.signal }));
  controller.abort(new Error('left'));
  const { code, cause } = await failure;
  return `${code}: ${cause?.message}`;
}

/** What the server gets of a key; in a page it is refused. */
async function withKey(baseUrl) {
  try {
    const client = new ResilienceClient({ baseUrl, apiKey: 'secret' });
    return (await client.services.retrieve('mirror')).authorization;
  } catch (error) {
    return error instanceof ConfigurationError ? 'refused' : String(error);
  }
}

async function failureOf(promise) {
  try {
    await promise;
  } catch (error) {
    return error;
  }
  return undefined;
}
