import type { ReactiveController } from 'lit';
import type { FinderHost } from '../later-parts.ts';

/**
 * Leads whoever asked for what is near, and did not get it, to the choice of a place: focus goes there, and the reason is
 * the description of what has focus then.
 */
export class PlaceInstead implements ReactiveController {
  private readonly host: FinderHost;
  private former: string | undefined;
  private placeBefore = '';

  constructor(host: FinderHost) {
    this.host = host;
  }

  hostUpdated(): void {
    const root = this.host.element.renderRoot as ShadowRoot;
    const store = this.host.store();
    const { locating, query } = store?.state ?? {};
    const isRefused = locating !== undefined && locating !== 'pending';
    const control = root.querySelector<HTMLElement>('#oblast');
    if (isRefused) control?.setAttribute('aria-describedby', 'location-notice');
    else control?.removeAttribute('aria-describedby');
    const place = query ? query.hromada || query.oblast : '';
    if (isRefused && locating === this.former && place !== this.placeBefore) {
      // What was asked for has been done.
      store?.set({ locating: undefined });
      return;
    }
    this.placeBefore = place;
    // Not when the visitor has gone on to something else meanwhile.
    if (isRefused && locating !== this.former && root.activeElement?.matches('.nearby')) control?.focus();
    this.former = locating;
  }
}
