import { raw } from 'hono/html';
import type { Component } from './builder-choice.ts';

const drawings: Readonly<Record<Component, string>> = {
  finder: '<circle cx="10.5" cy="10.5" r="6.5"/><path d="m20 20-4.8-4.8"/>',
  form: '<path d="M6 3.5h12v17H6z"/><path d="M9.5 8.5h5M9.5 12h5M9.5 15.5h2.5"/>',
  counter: '<path d="M4 7.5 6.5 6v12M11 9a3 3 0 0 1 6 0c0 3-6 5-6 9h6.5"/>',
  panel: '<path d="M4 20.5h16M7 17v-5M12 17V5M17 17V9"/>',
  schedule: '<path d="M4 5.5h16v15H4zM4 10h16M8.5 3.5v4M15.5 3.5v4"/>',
};

/** A drawing of what can be shown, beside its name. */
export function componentIcon(component: Component) {
  return raw(`<svg viewBox="0 0 24 24" aria-hidden="true">${drawings[component]}</svg>`);
}
