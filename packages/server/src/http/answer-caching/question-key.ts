/** All that an answer which may lag depends on, besides the data. */
export interface Question {
  /** The id of the operation. */
  operation: string;
  language: string;
  /** Where the API is for whoever asks: answers name it. */
  publicUrl: string;
  /** The day in Kyiv: from one day to the next a figure may be out of date, and a file has another name. */
  day: string;
  /** The parameters as they were understood. */
  path: unknown;
  query: unknown;
}

/**
 * The same for everybody who asks the same thing, however they spell it: what newsletters and advertisements add to addresses is
 * no part of it, so nobody makes the server work by adding more. Neither is the hash by which an address names its content.
 */
export function questionKey({ operation, language, publicUrl, day, path, query }: Question): string {
  return JSON.stringify([
    operation,
    language,
    publicUrl,
    day,
    path,
    { ...(query as object), lang: undefined, v: undefined },
  ]);
}
