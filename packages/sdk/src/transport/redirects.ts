import { InvalidRequestError } from '../errors/resilience-error.ts';
import { UnexpectedAnswerError } from '../errors/unexpected-answer-error.ts';

const MOST_HOPS = 5;

/**
 * Makes a `fetch` that stays on the host of the request. Requests without headers of the caller's are left to the
 * platform to follow and the destination is checked. Requests that may carry a key are followed by hand, since the
 * platform drops only `Authorization` on the way to another host and would hand over every other header.
 */
export function stayingOnHost(
  fetchOnce: (request: Request, init?: RequestInit) => Promise<Response>,
): (request: Request, init?: RequestInit) => Promise<Response> {
  return async (request, init) => {
    let current = request;
    for (let hops = 0; ; hops++) {
      const response = await fetchOnce(current, init);
      const target = destination(current, response);
      if (target === undefined) return response;
      const landed = response.redirected;
      if (
        target === null ||
        hops === MOST_HOPS ||
        !isSameHost(current.url, target) ||
        (!landed && request.method !== 'GET')
      ) {
        void response.body?.cancel().catch(() => undefined);
        throw refusal(request, response.status, target);
      }
      if (landed) return response;
      current = new Request(target, current);
    }
  };
}

/** Where the server sends the request; `null` when the browser hides it, `undefined` when it does not redirect. */
function destination(request: Request, response: Response): string | null | undefined {
  if (response.redirected) return response.url;
  if (response.type === 'opaqueredirect') return null;
  const location = [301, 302, 303, 307, 308].includes(response.status) ? response.headers.get('location') : null;
  if (location === null) return undefined;
  try {
    return new URL(location, request.url).href;
  } catch {
    return null;
  }
}

/**
 * What a middleware made of a request, held to what was asked for: it may hold a key, so it goes nowhere else, and its redirects
 * are followed no differently.
 * @throws InvalidRequestError when it is for another host
 */
export function heldTo(asked: Request, changed: Request): Request {
  if (changed === asked) return asked;
  if (!isSameHost(asked.url, changed.url)) {
    throw new InvalidRequestError(
      `A middleware made a request for ${new URL(changed.url).origin}, so nothing was sent. Ask other hosts with a \`fetch\` of your own.`,
    );
  }
  return changed.redirect === asked.redirect ? changed : new Request(changed, { redirect: asked.redirect });
}

function isSameHost(from: string, to: string): boolean {
  const [source, target] = [new URL(from), new URL(to)];
  return target.host === source.host && (target.protocol === source.protocol || target.protocol === 'https:');
}

function refusal(request: Request, status: number, target: string | null): UnexpectedAnswerError {
  const { host, pathname } = new URL(request.url);
  return new UnexpectedAnswerError(
    `${request.method} ${pathname}: ${host} redirects to ${target === null ? 'another address' : new URL(target).origin}, which was not followed. ` +
      'On a public Wi-Fi, sign in first; otherwise check `baseUrl`.',
    { reason: 'redirected', status },
  );
}
