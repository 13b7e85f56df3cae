import { type Answer, type Ask } from './api.ts';

/** What a call that changes a record answers. */
export interface PublishedAnswer {
  record: Record<string, unknown> & { id: string };
  action: string;
  change_id?: string;
  dry_run: boolean;
  differences: { pointer: string; before?: unknown; after?: unknown }[];
}

/** Sends with an access key, as a publisher's program does. */
export interface Publisher {
  send(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Answer>;
  get(path: string): Promise<Answer>;
  /** Sends, and answers with what changed; fails with the problem when nothing could be. */
  publish(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<PublishedAnswer>;
}

export function publisher(ask: Ask, accessKey: string): Publisher {
  const send: Publisher['send'] = (method, path, body, headers = {}) =>
    ask(path, {
      method,
      headers: {
        Authorization: `Bearer ${accessKey}`,
        ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
        'Accept-Language': 'en',
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  return {
    send,
    get: (path) => send('GET', path),
    publish: async (method, path, body, headers) => {
      const { status, text, body: answer } = await send(method, path, body, headers);
      if (status >= 300) throw new Error(`${method} ${path} answered ${status}: ${text}`);
      return answer as PublishedAnswer;
    },
  };
}
