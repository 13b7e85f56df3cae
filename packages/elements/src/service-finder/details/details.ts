// What is loaded when a result is opened, or before, when nothing else is to be done.
export { serviceDetails } from './service-details.ts';
export { serviceDetailsStyles } from './service-details.styles.ts';
