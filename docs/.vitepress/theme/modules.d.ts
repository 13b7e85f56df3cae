declare module '@localSearchIndex' {
  /** By locale: loads the index, a MiniSearch as JSON. */
  const index: Record<string, (() => Promise<{ default: string }>) | undefined>;
  export default index;
}
declare module '*.css';
