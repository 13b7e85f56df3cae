/** A cell of a workbook that says yes. */
export function isYes(cell: string): boolean {
  return /^(yes|true|true\(\)|1)$/i.test(cell);
}

/** A cell of a workbook that says no; one that says nothing is another thing. */
export function isNo(cell: string): boolean {
  return /^(no|false|false\(\)|0)$/i.test(cell);
}
