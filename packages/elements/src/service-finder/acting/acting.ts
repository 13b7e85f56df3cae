// What can be done with a service: loaded when one is opened, or before, when nothing else is to be done.
import type { FinderHost } from '../later-parts.ts';
import { ActingDesk } from './acting-desk.ts';
import { KeptOnDevice } from './kept-on-device.ts';
import { LinkedService } from './linked-service.ts';

export { actions, report } from './actions.ts';
export { actingStyles as styles } from './acting.styles.ts';
export { finderPicture } from './finder-picture.ts';
export { listTools } from './shortlist/list-tools.ts';
export { star } from './shortlist/star.ts';

/** Begins to work for a finder. */
export function attach(host: FinderHost): void {
  const act = host.view()?.act;
  if (!act) return;
  host.element.addController(new KeptOnDevice(new ActingDesk(host, act)));
  host.element.addController(new LinkedService(host));
}
