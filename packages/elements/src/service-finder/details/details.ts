// What is loaded when a result is opened, or before, when nothing else is to be done.
import type { FinderHost } from '../later-parts.ts';
import { MinuteHand } from './minute-hand.ts';

export { absentService } from './absent-service.ts';
export { comingDays, type ComingDay } from './coming-days.ts';
export { hoursInWords } from './hours-in-words.ts';
export { serviceDetails } from './service-details.ts';
export { serviceDetailsStyles as styles } from './service-details.styles.ts';

/** Begins to keep the time. */
export function attach(host: FinderHost): void {
  host.element.addController(new MinuteHand(host));
}
