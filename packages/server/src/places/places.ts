// The places of Ukraine: people choose among them, records refer to them.
export { getPlace } from './get-place.ts';
export { importPlaces } from './import-places.ts';
export { listPlaces } from './list-places.ts';
export { placeReferences } from './place-references.ts';
