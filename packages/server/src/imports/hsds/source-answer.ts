import { ToldError } from '../../problems/told-error.ts';
import type { Bilingual } from '../../spreadsheets/bilingual.ts';

/** What another API answered. */
export interface SourceAnswer {
  status: number;
  /** The language of its texts, if the API tells. */
  language: string | undefined;
  body: string;
}

/**
 * Asks another API; whatever it throws may go better the next time, but for an {@link UnreadableSource}.
 *
 * @param signal ends it
 */
export type AskSource = (url: URL, signal: AbortSignal) => Promise<SourceAnswer>;

/** Another API that cannot be read, or is none. Nothing was imported from it. */
export class UnreadableSource extends ToldError {
  override name = 'UnreadableSource';

  constructor({ uk, en }: Bilingual, options?: ErrorOptions) {
    super({ uk: `${uk} Нічого не імпортовано.`, en: `${en} Nothing was imported.` }, options);
  }
}

export const SOURCE_HEADERS = {
  accept: 'application/json',
  // What is packed could be unpacked into any length.
  'accept-encoding': 'identity',
  'user-agent': 'resilience-kit',
} as const;

/** Asks whatever address it is given: for those who choose the address themselves and ask from their own machine. */
export function askWith(fetcher: (url: URL, init: RequestInit) => Promise<Response>): AskSource {
  return async (url, signal) => {
    const answer = await fetcher(url, { headers: SOURCE_HEADERS, signal });
    return {
      status: answer.status,
      language: answer.headers.get('content-language') ?? undefined,
      body: await answer.text(),
    };
  };
}
