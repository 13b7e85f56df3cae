/**
 * What few counters need, loaded only for those: what to say when a figure cannot be loaded, may be out of date or was corrected, and
 * the words of a figure of which the API gives none.
 */
export { failed, failureText, notices, staleText } from './counter-troubles.ts';
export { troubleRules as rules } from './counter-troubles.styles.ts';
export { wordsOf } from './figure-wording.ts';
