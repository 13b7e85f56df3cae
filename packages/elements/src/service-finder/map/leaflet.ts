import type * as types from 'leaflet';
// The package's main file puts itself on `window.L`, where it would take the place of the page's own copy.
// @ts-expect-error The same code as a module has no types of its own.
import * as untyped from 'leaflet/dist/leaflet-src.esm.js';

/** Leaflet, without a trace on the page. */
export const leaflet = untyped as typeof types;
