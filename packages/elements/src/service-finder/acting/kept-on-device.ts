import type { ReactiveController } from 'lit';
import { type ActingDesk, shortlist } from './acting-desk.ts';
import { sendKept } from './feedback/feedback-actions.ts';
import { SHORTLIST_KEY } from './shortlist/shortlist.ts';

/** Shows what is saved as it changes, here or in another tab, and sends what waits when there is a connection again. */
export class KeptOnDevice implements ReactiveController {
  private readonly desk: ActingDesk;
  private stopListening: (() => void) | undefined;

  constructor(desk: ActingDesk) {
    this.desk = desk;
  }

  hostConnected(): void {
    const { element } = this.desk.host;
    this.stopListening = shortlist.subscribe(() => element.requestUpdate());
    addEventListener('storage', this.onStorage);
    addEventListener('online', this.send);
    this.send();
  }

  hostDisconnected(): void {
    this.stopListening?.();
    removeEventListener('storage', this.onStorage);
    removeEventListener('online', this.send);
  }

  private readonly send = () => void sendKept(this.desk);

  private readonly onStorage = ({ key }: StorageEvent) => {
    // Without a key everything was cleared.
    if (key === SHORTLIST_KEY || key === null) shortlist.tell();
  };
}
