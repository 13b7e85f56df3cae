/** A file that is sent piece by piece, to be saved under a name. */
export class FileAnswer {
  readonly mediaType: string;
  /** Without a path; any letters. */
  readonly name: string;
  readonly pieces: AsyncIterable<string | Uint8Array>;

  constructor(file: Pick<FileAnswer, 'mediaType' | 'name' | 'pieces'>) {
    this.mediaType = file.mediaType;
    this.name = file.name;
    this.pieces = file.pieces;
  }
}
