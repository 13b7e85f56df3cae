import type { Context } from 'hono';
import { encodingFor, packed, type Encoding } from '../compression.ts';
import { isUnchanged } from '../conditional.ts';
import type { HttpEnvironment } from '../environment.ts';

/** What is kept with the bytes of an answer: names of its headers, the tag, the bookkeeping. */
const BYTES_BESIDE_THE_BODY = 2048;
/** The two packed forms of a body together are smaller than this part of it. */
const PACKED_PART = 0.4;

/** An answer that many requests can be answered with: its bytes, and their packed forms once they were asked for. */
export class KeptAnswer {
  readonly #body: Uint8Array;
  readonly #headers: Readonly<Record<string, string>>;
  readonly #tag: string;
  readonly #packed = new Map<Encoding, Promise<Uint8Array>>();

  constructor(body: Uint8Array, { headers, tag }: { headers: Readonly<Record<string, string>>; tag: string }) {
    this.#body = body;
    this.#headers = headers;
    this.#tag = tag;
  }

  /** How much memory it takes, bytes. */
  get size(): number {
    return BYTES_BESIDE_THE_BODY + Math.ceil(this.#body.length * (1 + PACKED_PART));
  }

  /** A 200 in an encoding that the client takes, or a 304 when it has the answer already. */
  async answer(context: Context<HttpEnvironment>): Promise<Response> {
    const encoding = encodingFor(context.req.header('Accept-Encoding'), this.#body.length);
    // Packed bytes are another representation of the same content: a weak validator.
    const headers = { ...this.#headers, ETag: encoding === undefined ? this.#tag : `W/${this.#tag}` };
    if (isUnchanged(context.req.header('If-None-Match'), this.#tag)) {
      const { 'Content-Type': _, ...ofUnchanged } = headers as Record<string, string>;
      return new Response(null, { status: 304, headers: ofUnchanged });
    }
    const bytes = encoding === undefined ? this.#body : await this.#in(encoding);
    return new Response(bytes as Uint8Array<ArrayBuffer>, {
      headers: {
        ...headers,
        ...(encoding === undefined ? {} : { 'Content-Encoding': encoding }),
        'Content-Length': String(bytes.length),
      },
    });
  }

  /** Packed when it is first asked for; those who ask meanwhile wait for the same bytes. */
  #in(encoding: Encoding): Promise<Uint8Array> {
    const bytes = this.#packed.get(encoding) ?? packed(this.#body, encoding);
    this.#packed.set(encoding, bytes);
    return bytes;
  }
}
