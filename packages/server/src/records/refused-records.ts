import type { Sentence } from '../problems/http-problem.ts';

/** Why a record cannot be stored. */
export interface RecordFault {
  /** Which record: `figure "zaporizhzhia-centre-requests"`. */
  record: string;
  /** The property at fault, as a path: `source.title`. */
  field: string;
  /** What the property must be, to follow its name. */
  message: Sentence;
}

/** Thrown by an import; nothing of that import is kept. */
export class RefusedRecords extends Error {
  readonly faults: readonly RecordFault[];

  constructor(faults: readonly RecordFault[]) {
    const lines = faults.map(({ record, field, message }) => `- ${record}: ${field} ${message.en}.`);
    super(`Nothing was imported. Correct this and import again:\n${lines.join('\n')}`);
    this.name = 'RefusedRecords';
    this.faults = faults;
  }
}
