/** A request as the server got it, whole. */
export interface ReceivedRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: string;
}

/** What a test may do with an answer: the part of Node's `ServerResponse` that can be done from another process as well. */
export interface Answering {
  writeHead(status: number, headers?: Readonly<Record<string, string>>): this;
  /** Whether more may be written at once; else `drain` tells when. `written` is called when the bytes have left. */
  write(chunk: string | Uint8Array, written?: () => void): boolean;
  end(chunk?: string | Uint8Array): void;
  destroy(): void;
  on(event: 'close', listener: (...nothing: unknown[]) => void): this;
  once(event: 'drain', listener: () => void): this;
  readonly destroyed: boolean;
  readonly writableEnded: boolean;
  /** Ends the connection in the middle of an answer. */
  readonly socket: { end(): void } | null;
}

/** What a test may do with a connection: the part of Node's `Socket` that can be done from another process as well. */
export interface Connection {
  write(bytes: string | Uint8Array, written?: () => void): boolean;
  end(bytes?: string | Uint8Array, encoding?: 'latin1'): void;
  resetAndDestroy(): void;
  on(event: 'close', listener: (...nothing: unknown[]) => void): this;
}

/** A server at 127.0.0.1. */
export interface Listening {
  readonly port: number;
  readonly close: () => Promise<void>;
}

export interface HttpScript {
  request(request: ReceivedRequest, answering: Answering): void;
}

export interface RawScript {
  connected(connection: Connection): void;
  /** `head` is all up to the empty line; requests have no body here. */
  request(connection: Connection, head: string): void;
  closed(connection: Connection): void;
}
