import type { Start } from './start.ts';

/**
 * What the loader loads, by the name of the element without `rk-`; `first-results` is for finders on slow lines, `markup` for pages
 * that cannot write the elements as they are. The imports are literal, so that every bundler finds them. In the CDN files another module stands in the place
 * of this one, which knows the names of the built files: see `cdn/loader-files.js`.
 */
const files: Readonly<Record<string, () => Promise<{ start: Start }>>> = {
  'impact-counter': () => import('./start-impact-counter.ts'),
  'impact-panel': () => import('./start-impact-panel.ts'),
  'intake-form': () => import('./start-intake-form.ts'),
  'intake-inbox': () => import('./start-intake-inbox.ts'),
  'mobile-team-schedule': () => import('./start-mobile-team-schedule.ts'),
  'quick-exit': () => import('./start-quick-exit.ts'),
  'receipt-status': () => import('./start-receipt-status.ts'),
  'service-card': () => import('./start-service-card.ts'),
  'service-finder': () => import('./start-service-finder.ts'),
  'first-results': () => import('./first-results.ts'),
  markup: () => import('./markup.ts'),
};

/** What can be loaded, by name. */
export const known: Readonly<Record<string, unknown>> = files;

/** Loads the code of an element (`start`; `beside` for a page with the finder, from whose code it takes what both need), or has its texts on their way before the code asks for them. Rejects when it cannot. */
export async function load(kind: 'start' | 'beside', name: string): Promise<{ start: Start }>;
export async function load(kind: 'uk' | 'en', name: string): Promise<unknown>;
export async function load(kind: string, name: string): Promise<unknown> {
  // Outside of the CDN files the texts are in one file for all elements.
  return kind === 'start' || kind === 'beside' ? files[name]?.() : undefined;
}
