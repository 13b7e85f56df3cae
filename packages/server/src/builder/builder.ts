// What puts code for a site together, without a database and without files: for pages other than `/builder` of the API.
export type { Release } from '../embedding/components.ts';
export { placesInOrder } from '../places/place-table/places-in-order.ts';
export type { PlaceRow } from '../places/place-table/place-table.ts';
export { readBuilderChoice, type BuilderChoice } from './builder-choice.ts';
export { builderFacts, type BuilderFacts, type BuilderSource } from './builder-facts.ts';
export { builderForm } from './builder-form.ts';
export { builderResult, type BuilderResultOptions } from './builder-result.ts';
export { builderRules } from './builder-rules.ts';
export { builderTexts } from './builder-texts.ts';
export type { Behaviours } from './privacy-note.ts';
