// What is loaded when the visitor wants to know more than the card says.
export { serviceDetails } from '../service-finder/details/service-details.ts';
export { serviceDetailsStyles as styles } from '../service-finder/details/service-details.styles.ts';
