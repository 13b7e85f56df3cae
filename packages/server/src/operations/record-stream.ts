/** All records of a list, in batches, for answers without pages. */
export class RecordStream {
  readonly batches: AsyncIterable<readonly unknown[]>;

  constructor(batches: AsyncIterable<readonly unknown[]>) {
    this.batches = batches;
  }
}
