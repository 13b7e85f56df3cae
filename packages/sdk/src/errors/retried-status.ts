const RETRIED: readonly number[] = [408, 429, 500, 502, 503, 504];

/** Whether an answer with this status may turn out differently when asked again. */
export function isRetriedStatus(status: number): boolean {
  return RETRIED.includes(status);
}
