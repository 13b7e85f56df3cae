import type { ContentLanguageCode } from '../records/stored.ts';

/** What the middleware keeps with a request, for Hono. */
export interface HttpEnvironment {
  /**
   * Where the request came from, and what its answer is sent by; nothing when the API is asked without a network, as programs
   * that embed it may do. Whoever gives `outgoing` sends responses with `sendParts`.
   */
  Bindings: { incoming?: { socket: { remoteAddress?: string | undefined } }; outgoing?: object };
  Variables: {
    requestId: string;
    language: ContentLanguageCode;
    /** The id of the operation that answers, or undefined when none does. */
    operation: string | undefined;
  };
}
