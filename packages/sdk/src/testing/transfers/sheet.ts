import type { Sentence } from '@resilience-kit/contract/requests';

/** A row of a sheet, its cells as texts without spaces around them. */
export interface SheetRow {
  /** As a spreadsheet program shows it, from 1. */
  readonly number: number;
  readonly cells: readonly string[];
}

/** A sheet of a workbook; a CSV file has one. */
export interface Sheet {
  readonly name: string;
  readonly rows: readonly SheetRow[];
}

/** A file that cannot be read. */
export class UnreadableFile extends Error {
  readonly why: Sentence;

  constructor(why: Sentence) {
    super(why.en);
    this.why = why;
  }
}
