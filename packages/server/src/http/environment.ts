import type { ContentLanguageCode } from '../records/stored.ts';

/** What the middleware keeps with a request, for Hono. */
export interface HttpEnvironment {
  /** Where the request came from; nothing when the API is asked without a network, as programs that embed it may do. */
  Bindings: { incoming?: { socket: { remoteAddress?: string | undefined } } };
  Variables: {
    requestId: string;
    language: ContentLanguageCode;
    /** The id of the operation that answers, or undefined when none does. */
    operation: string | undefined;
  };
}
