import type { ContentLanguageCode } from './stored.ts';

/** What an answer depends on besides the question. */
export interface AnswerContext {
  language: ContentLanguageCode;
  now: Date;
}
