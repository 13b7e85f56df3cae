/** What a browser says about its connection, where it says anything. */
export interface ConnectionFacts {
  readonly saveData?: boolean;
  readonly effectiveType?: string;
}

type Prefers = (query: string) => { readonly matches: boolean };

/** Whether the visitor wants to save data. */
export function savesData(
  { connection }: { connection?: ConnectionFacts } = navigator as object,
  // Missing outside of browsers.
  prefers: Prefers | undefined = (globalThis as { matchMedia?: Prefers }).matchMedia,
): boolean {
  return connection?.saveData === true || prefers?.('(prefers-reduced-data: reduce)').matches === true;
}

/** Whether the connection is too slow to fetch what nobody waits for. */
export function isSlow({ connection }: { connection?: ConnectionFacts } = navigator as object): boolean {
  return connection?.effectiveType?.endsWith('2g') === true;
}
