import type { Context } from 'hono';
import type { BodyInParts } from '../../pages/body-in-parts.ts';
import { encodingFor, packed, type Encoding } from '../compression.ts';
import { isUnchanged } from '../conditional.ts';
import type { HttpEnvironment } from '../environment.ts';
import { responseInParts } from '../response-in-parts.ts';

/** What is kept with the bytes of an answer: names of its headers, the tag, the bookkeeping. */
const BYTES_BESIDE_THE_BODY = 2048;
/** The two packed forms of a body together are smaller than this part of it. */
const PACKED_PART = 0.4;
/** Of an address that names its content. */
const CACHING_FOR_EVER = 'public, max-age=31536000, immutable';

/** An answer that many requests can be answered with: its bytes, and their packed forms once they were asked for. */
export class KeptAnswer {
  readonly #body: BodyInParts;
  /** Undefined until the answer is given again: most searches are asked once, and their bytes are mostly shared. */
  #joined: Uint8Array | undefined;
  #isGiven = false;
  readonly #headers: Readonly<Record<string, string>>;
  readonly #tag: string;
  readonly #packed = new Map<Encoding, Promise<Uint8Array>>();

  constructor(body: BodyInParts, { headers, tag }: { headers: Readonly<Record<string, string>>; tag: string }) {
    this.#body = body;
    this.#headers = headers;
    this.#tag = tag;
  }

  /** How much memory it takes at most, bytes. */
  get size(): number {
    return BYTES_BESIDE_THE_BODY + Math.ceil(this.#body.length * (1 + PACKED_PART));
  }

  /** Stands for what it says: the tag without its quotes, as it is in addresses that never say anything else. */
  get contentHash(): string {
    return this.#tag.slice(1, -1);
  }

  /**
   * A 200 in an encoding that the client takes, or a 304 when it has the answer already.
   *
   * @param expectedHash what the address says that the content is; when it is that, the address never says anything else
   */
  async answer(context: Context<HttpEnvironment>, expectedHash?: string): Promise<Response> {
    const encoding = this.#isPackable
      ? encodingFor(context.req.header('Accept-Encoding'), this.#body.length)
      : undefined;
    const headers = {
      ...this.#headers,
      ...(expectedHash === this.contentHash ? { 'Cache-Control': CACHING_FOR_EVER } : {}),
      // Packed bytes are another representation of the same content: a weak validator.
      ETag: encoding === undefined ? this.#tag : `W/${this.#tag}`,
    };
    if (isUnchanged(context.req.header('If-None-Match'), this.#tag)) {
      const { 'Content-Type': _, ...ofUnchanged } = headers as Record<string, string>;
      return new Response(null, { status: 304, headers: ofUnchanged });
    }
    // Hono gives nothing to those who ask without a network, whatever its types say.
    const { outgoing } = (context.env as HttpEnvironment['Bindings'] | undefined) ?? {};
    if (encoding === undefined && outgoing && !this.#isGiven) {
      this.#isGiven = true;
      return responseInParts(this.#body, headers);
    }
    const bytes = encoding === undefined ? this.#bytes() : await this.#in(encoding);
    return new Response(bytes as Uint8Array<ArrayBuffer>, {
      headers: {
        ...headers,
        ...(encoding === undefined ? {} : { 'Content-Encoding': encoding }),
        'Content-Length': String(bytes.length),
      },
    });
  }

  /** Pictures of pixels are packed already. */
  get #isPackable(): boolean {
    return this.#headers['Content-Type'] !== 'image/png';
  }

  /** Joined each time until the second. */
  #bytes(): Uint8Array {
    const bytes = this.#joined ?? this.#body.joined();
    if (this.#isGiven) this.#joined = bytes;
    this.#isGiven = true;
    return bytes;
  }

  /** Packed when it is first asked for; those who ask meanwhile wait for the same bytes. */
  #in(encoding: Encoding): Promise<Uint8Array> {
    const bytes = this.#packed.get(encoding) ?? packed(this.#body.joined(), encoding);
    this.#packed.set(encoding, bytes);
    return bytes;
  }
}
