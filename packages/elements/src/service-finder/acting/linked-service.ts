import type { ReactiveController } from 'lit';
import type { FinderHost } from '../later-parts.ts';
import { linkedService, withoutService } from './sharing/page-link.ts';

/**
 * Follows the address: `#rk-service=<id>` opens that service also while the page is open, and goes away when the visitor
 * goes back to the list, so that the next link opened from here is no surprise.
 */
export class LinkedService implements ReactiveController {
  private readonly host: FinderHost;
  private stopListening: (() => void) | undefined;

  constructor(host: FinderHost) {
    this.host = host;
  }

  hostConnected(): void {
    addEventListener('hashchange', this.open);
    this.stopListening = this.host.store()?.subscribe(({ selection }, { selection: former }) => {
      const linked = linkedService(location.hash);
      if (linked && linked === former?.id && linked !== selection?.id) {
        history.replaceState(history.state, '', withoutService(location.href));
      }
    });
  }

  hostDisconnected(): void {
    removeEventListener('hashchange', this.open);
    this.stopListening?.();
  }

  private readonly open = () => {
    const { element, view } = this.host;
    const id = linkedService(location.hash);
    if (id && document.querySelector(element.localName) === element) view()?.act.select(id);
  };
}
