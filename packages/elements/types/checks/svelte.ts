// What Svelte lets a template write, and what it does not: its tools look the tags up here.
import type {} from '@resilience-kit/elements/types/svelte';
import type { SvelteHTMLElements } from 'svelte/elements';

export const right: SvelteHTMLElements['rk-service-finder'] = {
  api: 'https://api.example',
  hromada: 'UA32080070000020435',
  layout: 'compact',
  'heading-level': 3,
  'url-state': 'help',
  'structured-data': true,
  class: 'search',
  'onrk-select': ({ id, serviceAtLocation }) => [id.length, serviceAtLocation?.service.name],
  'on:rk-contact': ({ kind, value }) => [kind, value.length],
};

export const wrong: readonly SvelteHTMLElements['rk-service-finder'][] = [
  // @ts-expect-error There is no such attribute.
  { hromadaCode: 'UA32080070000020435' },
  // @ts-expect-error There is no such layout.
  { layout: 'grid' },
  // @ts-expect-error Svelte writes `false` as an attribute that is there: leave it out, or give `undefined`.
  { 'structured-data': false },
  // @ts-expect-error The event has no such field.
  { 'onrk-search': ({ words: _ }) => undefined },
];
