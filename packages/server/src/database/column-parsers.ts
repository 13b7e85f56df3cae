/** PostgreSQL's numbers for the types that the two drivers would read differently. */
const INT8 = 20;
const POINT = 600;
const DATE = 1082;
const TIMESTAMP = 1114;

const asText = (value: string): string => value;

/**
 * How columns are read on either driver: whole numbers as numbers (no count here comes near 2^53); days, zoneless times
 * and points as text, because a `Date` in the process's zone would move them.
 */
export const columnParsers: Readonly<Record<number, (value: string) => unknown>> = {
  [INT8]: Number,
  [POINT]: asText,
  [DATE]: asText,
  [TIMESTAMP]: asText,
};
