/** The answer of an operation that stored something new: 201. The same answer by itself says that it was there already. */
export class Created<Answer> {
  readonly answer: Answer;

  constructor(answer: Answer) {
    this.answer = answer;
  }
}
