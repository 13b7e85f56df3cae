import type { LocalizedText } from '../records/stored.ts';

/** A text in a cell that cannot be understood: what is wrong with it, and what to write instead. */
export class UnreadableText extends Error {
  override name = 'UnreadableText';
  readonly problem: LocalizedText;
  readonly fix: LocalizedText;

  constructor(problem: LocalizedText, fix: LocalizedText) {
    super(problem.en ?? problem.uk ?? '');
    this.problem = problem;
    this.fix = fix;
  }
}
