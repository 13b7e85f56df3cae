/** The values of the attribute `theme` that every element has. */
export const themes: readonly string[] = ['auto', 'light', 'dark'];

/** What is wrong with an attribute, in words for whoever wrote the page: nothing, or one sentence. */
export function faultsOf(name: string, value: string | number, known: readonly string[]): string[] {
  if (known.includes(String(value))) return [];
  return [`${name}="${value}" is not one of ${known.join(', ')}.`];
}

/** The levels of headings. */
export const headingLevels: readonly string[] = ['1', '2', '3', '4', '5', '6'];

/** A level that a heading can have: the given one or 2. */
export function usableHeadingLevel(level: number): number {
  return headingLevels.includes(String(level)) ? level : 2;
}
