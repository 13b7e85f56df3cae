// What is loaded once the list is there: what helps while typing, what there is to narrow by, and what helps when little
// was found.
import type { FinderHost } from '../later-parts.ts';
import { AttributeCheck } from './attribute-faults.ts';
import { rememberHost } from './hosts.ts';
import { NearestKeeper } from './nearest/nearest-keeper.ts';
import { PlaceInstead } from './place-instead.ts';
import { SearchBox } from './search-box/search-box.ts';

export { categoryIcon } from './category-icons.ts';
export { chips } from './chosen/chips.ts';
export { locateDevice } from './locate.ts';
export { refiningStyles as styles } from './refining.styles.ts';
export { locationNotice, locationText } from './location-notice.ts';
export { resetButton } from './reset-button.ts';
export { resultTools } from './result-tools.ts';
export { secondaryFilters } from './secondary-filters.ts';
export { suggestions } from './suggestions.ts';

/** Begins to work for a finder. */
export function attach(host: FinderHost): void {
  const act = host.view()?.act;
  if (act) rememberHost(act, host);
  host.element.addController(new AttributeCheck(host));
  host.element.addController(new SearchBox(host));
  host.element.addController(new PlaceInstead(host));
  host.element.addController(new NearestKeeper(host));
}
