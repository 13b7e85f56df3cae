import type { Transport } from '../transport/transport.ts';

/** Part of the API, asked over a transport: `new Places(new Transport({ baseUrl }, attemptsWithFetch))`. */
export abstract class Resource {
  protected readonly transport: Transport;

  /** A resource over the transport of a client (`client.transport`), or over one of its own. */
  constructor(transport: Transport) {
    this.transport = transport;
  }
}
