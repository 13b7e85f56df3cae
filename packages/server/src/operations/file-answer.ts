/** A file that is sent piece by piece, to be saved or shown under a name. */
export class FileAnswer {
  readonly mediaType: string;
  /** Without a path; any letters. */
  readonly name: string;
  readonly pieces: AsyncIterable<string | Uint8Array>;
  /** A browser that opens it shows it instead of saving it. */
  readonly isShown: boolean;
  /** What is equal only when the bytes are, for the tag; default: the bytes. */
  readonly identity: string | undefined;

  constructor(file: Pick<FileAnswer, 'mediaType' | 'name' | 'pieces'> & { isShown?: boolean; identity?: string }) {
    this.mediaType = file.mediaType;
    this.name = file.name;
    this.pieces = file.pieces;
    this.isShown = file.isShown ?? false;
    this.identity = file.identity;
  }
}
