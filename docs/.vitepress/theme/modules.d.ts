declare module '@localSearchIndex' {
  /** By locale: loads the index, a MiniSearch as JSON. */
  const index: Record<string, (() => Promise<{ default: string }>) | undefined>;
  export default index;
}
declare module '*.css';
declare module 'virtual:built-elements' {
  import type { Behaviours, Release } from '@resilience-kit/server/builder';
  /** What each element declares, by its tag. */
  export const behaviours: Behaviours;
  /** That which is built beside the site. */
  export const release: Release;
}
