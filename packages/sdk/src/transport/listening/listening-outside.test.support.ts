import { inject } from 'vitest';
import type { Answering, Connection, HttpScript, Listening, RawScript } from './listening.test.support.ts';
import { type News, type Order, asText } from './messages.test.support.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where servers are opened for tests that run where nobody can listen; see `open-servers.test.support.ts`. */
    outside: string;
  }
}

/** A real HTTP server that another process opens: what arrives is told here, and what is answered here is sent from there. */
export function listenHttp(script: HttpScript): Promise<Listening> {
  return listen('http', (news, answering) => {
    if (news.is === 'request') script.request(news.request, answering);
  });
}

/** A real TCP server that another process opens. */
export function listenRaw(script: RawScript): Promise<Listening> {
  return listen('raw', (news, connection) => {
    if (news.is === 'connected') script.connected(connection);
    else if (news.is === 'head') script.request(connection, news.head);
    else if (news.is === 'closed') script.closed(connection);
  });
}

const LARGEST_PIECE = 256 * 1024;

type NewsOfOne = Extract<News, { from: number }>;

/** The server lives as long as the socket to it is open. */
function listen(kind: 'http' | 'raw', told: (news: NewsOfOne, far: FarConnection) => void): Promise<Listening> {
  const socket = new WebSocket(`${inject('outside')}/${kind}`);
  const known = new Map<number, FarConnection>();
  const close = () =>
    new Promise<void>((resolve) => {
      socket.addEventListener('close', () => resolve());
      socket.close();
    });
  return new Promise((resolve, reject) => {
    socket.addEventListener('error', () => reject(new Error('No server could be opened outside.')));
    socket.addEventListener('message', ({ data }: MessageEvent<string>) => {
      const news = JSON.parse(data) as News;
      if ('listening' in news) {
        resolve({ port: news.listening, close });
        return;
      }
      const { from } = news;
      const far = known.get(from) ?? new FarConnection((order) => socket.send(JSON.stringify({ ...order, to: from })));
      known.set(from, far);
      far.heard(news.is);
      told(news, far);
    });
  });
}

type OrderForOne = Order extends infer One ? (One extends Order ? Omit<One, 'to'> : never) : never;

class FarConnection implements Answering, Connection {
  destroyed = false;
  writableEnded = false;
  readonly socket = { end: () => this.#order({ do: 'endSocket' }) };
  readonly #order: (order: OrderForOne) => void;
  readonly #written: ((() => void) | undefined)[] = [];
  readonly #whenClosed: (() => void)[] = [];
  #whenDrained: (() => void)[] = [];

  constructor(order: (order: OrderForOne) => void) {
    this.#order = order;
  }

  writeHead(status: number, headers: Readonly<Record<string, string>> = {}): this {
    this.#order({ do: 'writeHead', status, headers });
    return this;
  }

  /** More may be written when the other process has got rid of this. */
  write(chunk: string | Uint8Array, written?: () => void): boolean {
    const bytes = bytesOf(chunk);
    // A worker at the edge sends no message of more than a megabyte.
    for (let at = 0; at < Math.max(1, bytes.length); at += LARGEST_PIECE) {
      this.#written.push(at + LARGEST_PIECE < bytes.length ? undefined : written);
      this.#order({ do: 'write', bytes: bytes.slice(at, at + LARGEST_PIECE) });
    }
    return false;
  }

  end(chunk: string | Uint8Array = '', encoding?: 'latin1'): void {
    this.writableEnded = true;
    const bytes = encoding === 'latin1' ? String(chunk) : bytesOf(chunk);
    const fits = bytes.length <= LARGEST_PIECE;
    if (!fits) this.write(chunk);
    this.#order({ do: 'end', bytes: fits ? bytes : '' });
  }

  destroy(): void {
    this.destroyed = true;
    this.#order({ do: 'destroy' });
  }

  resetAndDestroy(): void {
    this.destroyed = true;
    this.#order({ do: 'resetAndDestroy' });
  }

  on(_event: 'close', listener: () => void): this {
    this.#whenClosed.push(listener);
    return this;
  }

  once(_event: 'drain', listener: () => void): this {
    this.#whenDrained.push(listener);
    return this;
  }

  heard(what: NewsOfOne['is']): void {
    if (what === 'written') {
      this.#written.shift()?.();
      if (this.#written.length > 0) return;
      const drained = this.#whenDrained;
      this.#whenDrained = [];
      for (const listener of drained) listener();
    } else if (what === 'closed') {
      this.destroyed = true;
      for (const listener of this.#whenClosed) listener();
    }
  }
}

function bytesOf(chunk: string | Uint8Array): string {
  return asText(typeof chunk === 'string' ? new TextEncoder().encode(chunk) : chunk);
}
