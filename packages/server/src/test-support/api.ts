import { createApi, type ApiOptions } from '../http/api.ts';
import { silentLogger } from '../http/logger.ts';
import { NOW } from './fixed.ts';

/** An answer as a client sees it. */
export interface Answer {
  status: number;
  headers: Headers;
  text: string;
  /** How many bytes the body has; `text` lacks a byte order mark, and a picture is no text. */
  byteLength: number;
  /** The parsed body, when it is JSON. */
  body: unknown;
}

export type Ask = (path: string, init?: RequestInit) => Promise<Answer>;

/** Asks the API directly, without a network. */
export function askApi(options: Pick<ApiOptions, 'database'> & Partial<ApiOptions>): Ask {
  const api = createApi({ logger: silentLogger, now: () => NOW, ...options });
  return async (path, init) => {
    const response = await api.request(path, init);
    const bytes = await response.arrayBuffer();
    const text = new TextDecoder().decode(bytes);
    const isJson = /\bjson$/.test(response.headers.get('Content-Type') ?? '') && text !== '';
    const isCalendar = response.headers.get('Content-Type')?.startsWith('text/calendar');
    const isLines = response.headers.get('Content-Type') === 'application/x-ndjson';
    return {
      status: response.status,
      headers: response.headers,
      text,
      byteLength: bytes.byteLength,
      body: isJson && !isLines ? JSON.parse(text) : isCalendar ? text : undefined,
    };
  };
}

/** A page of records, for tests that look into them. */
export interface AnyPage<Item = { id: string }> {
  total_items: number;
  total_pages: number;
  page_number: number;
  size: number;
  first_page: boolean;
  last_page: boolean;
  empty: boolean;
  contents: Item[];
}
