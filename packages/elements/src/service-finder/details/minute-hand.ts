import type { ReactiveController } from 'lit';
import { systemClock } from '../../clock/clock.ts';
import type { FinderHost } from '../later-parts.ts';

const MINUTE = 60_000;

/**
 * Renders anew at each full minute while somebody can see the page, so that «closes in 40 min» is true. A page in the
 * background is left alone, and catches up when it is looked at again.
 */
export class MinuteHand implements ReactiveController {
  private readonly host: FinderHost;
  private stop: (() => void) | undefined;

  constructor(host: FinderHost) {
    this.host = host;
  }

  hostConnected(): void {
    document.addEventListener('visibilitychange', this.follow);
    this.wait();
  }

  hostDisconnected(): void {
    document.removeEventListener('visibilitychange', this.follow);
    this.stop?.();
  }

  private readonly follow = () => {
    this.stop?.();
    if (document.visibilityState === 'hidden') return;
    this.host.element.requestUpdate();
    this.wait();
  };

  private wait(): void {
    const { clock = systemClock } = this.host.element;
    this.stop = clock.after(MINUTE - (clock.now() % MINUTE), this.follow);
  }
}
