import { broadQueries } from './broad-queries.ts';
import { earlierHeldOutQueries } from './earlier-held-out-queries.ts';
import { everydayQueries } from './everyday-queries.ts';
import { firstQueries } from './first-queries.ts';
import { furtherQueries } from './further-queries.ts';
import { plainSpeechQueries } from './plain-speech-queries.ts';
import type { Row, Rows } from './rows.ts';
import { situationQueries } from './situation-queries.ts';

/** A query with what would be right for whoever asks it, whatever records there are. */
export interface JudgedQuery extends Omit<Row, 'texts'> {
  text: string;
  /** How it is written: what makes it hard. */
  manner: string;
}

export function readRows(rows: Rows): JudgedQuery[] {
  return Object.entries(rows).flatMap(([manner, ofManner]) =>
    ofManner.flatMap(({ texts, ...judgement }) => texts.map((text) => ({ text, manner, ...judgement }))),
  );
}

/** Queries as people type and say them, judged by what they mean, not by what is found. */
export const judgedQueries: readonly JudgedQuery[] = [
  ...readRows(firstQueries),
  ...readRows(furtherQueries),
  ...readRows(everydayQueries),
  ...readRows(earlierHeldOutQueries),
  ...readRows(situationQueries),
  ...readRows(broadQueries),
  ...readRows(plainSpeechQueries),
];
