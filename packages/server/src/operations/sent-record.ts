import type { SentAnswer } from '../publishing/idempotency.ts';

/** An answer about a record that is for nobody else: as it was sent the first time, with the record's ETag. */
export class SentRecord {
  readonly answer: SentAnswer;

  constructor(answer: SentAnswer) {
    this.answer = answer;
  }
}
