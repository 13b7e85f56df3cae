/** The body of an answer, most of whose bytes are those of many others, too. */
export class BodyInParts {
  readonly parts: readonly (string | Uint8Array)[];
  /** Bytes. */
  readonly length: number;

  constructor(parts: readonly (string | Uint8Array)[]) {
    this.parts = parts;
    this.length = parts.reduce((sum, part) => sum + Buffer.byteLength(part), 0);
  }

  /** In one piece, which takes memory of its own when there are several parts. */
  joined(): Uint8Array {
    const [first] = this.parts;
    if (this.parts.length === 1 && typeof first === 'object') return first;
    return Buffer.concat(
      this.parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : part)),
      this.length,
    );
  }
}
