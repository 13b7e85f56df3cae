/** Loaded where a form stands in a frame: what the page around needs, and what the page in the frame does. */
export { FormFrame } from './form-frame.ts';
export { InsideFrame } from './inside-frame.ts';
