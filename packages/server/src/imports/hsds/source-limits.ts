/** How much is read of another API. */
export interface SourceLimits {
  /** All of it, milliseconds. */
  totalMilliseconds: number;
  /** One answer, from the search for the name to its last byte, milliseconds. */
  answerMilliseconds: number;
  /** Before an answer that failed is asked for again; twice as long each time, milliseconds. */
  pauseMilliseconds: number;
  /** One answer. */
  answerBytes: number;
  /** All answers together. */
  totalBytes: number;
  /** Answers. */
  requests: number;
  /** Records of one list. */
  records: number;
}

/** For a person who waits at a terminal and can stop it. */
export const PATIENT_LIMITS: SourceLimits = {
  totalMilliseconds: 2 ** 31 - 1,
  answerMilliseconds: 30_000,
  pauseMilliseconds: 500,
  answerBytes: Number.POSITIVE_INFINITY,
  totalBytes: Number.POSITIVE_INFINITY,
  requests: Number.POSITIVE_INFINITY,
  records: 10_000_000,
};

/** For a request, which others must not suffer from: less than an answer may take, with time left to write what was read. */
export const REQUEST_LIMITS: SourceLimits = {
  totalMilliseconds: 150_000,
  answerMilliseconds: 20_000,
  pauseMilliseconds: 500,
  answerBytes: 20 * 1024 * 1024,
  totalBytes: 200 * 1024 * 1024,
  requests: 3000,
  records: 10_000,
};
