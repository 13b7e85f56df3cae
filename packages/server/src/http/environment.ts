import type { ContentLanguageCode } from '../records/stored.ts';

/** What the middleware keeps with a request, for Hono. */
export interface HttpEnvironment {
  Variables: {
    requestId: string;
    language: ContentLanguageCode;
    /** The id of the operation that answers, or undefined when none does. */
    operation: string | undefined;
  };
}
