import { InvalidRequestError } from '../errors/resilience-error.ts';
import { newIdentifier } from './new-identifier.ts';
import { type Settings, type WriteOptions, readHeaders, refuseUnsendable } from './options.ts';

/** The headers of a call. */
export interface CallHeaders {
  readonly headers: Headers;
  /** Whether the caller added some, which may be keys. */
  readonly hasOwn: boolean;
  readonly requestId: string | undefined;
}

/**
 * Without headers of the caller's a browser sends only `Accept` and `Accept-Language`, which need no preflight: one
 * round trip less for every search on a slow line.
 */
export function headersOf(settings: Settings, options: WriteOptions, language: string | undefined): CallHeaders {
  const headers = new Headers({ accept: 'application/json' });
  const wanted = [language, settings.language].find(Boolean);
  try {
    if (wanted) {
      refuseUnsendable(wanted);
      headers.set('accept-language', wanted);
    }
    if (settings.userAgent !== undefined && !settings.inBrowser) {
      headers.set('user-agent', `${settings.userAgent} (resilience-kit-sdk)`);
    }
  } catch (cause) {
    throw new InvalidRequestError('`language`, `lang` or `userAgent` holds characters that HTTP does not allow.', {
      cause,
    });
  }
  const own = [...settings.headers, ...readHeaders(options.headers)];
  for (const [name, value] of own) headers.set(name, value);
  const requestId =
    options.requestId ?? headers.get('x-request-id') ?? (settings.requestIds ? newIdentifier() : undefined);
  if (options.ifMatch !== undefined) headers.set('if-match', options.ifMatch);
  if (requestId !== undefined) headers.set('x-request-id', requestId);
  return { headers, hasOwn: own.length > 0, requestId };
}
