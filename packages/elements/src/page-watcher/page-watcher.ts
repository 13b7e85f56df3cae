import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { onConfigurationChange } from '../configuration/configuration.ts';

/** How often "open now" is worked out anew. */
const MINUTE = 60_000;

/** What a page does that an element has to know of. */
export interface PageWatcherOptions {
  /** The element is on the page, for the first time or again. */
  onArrival: () => void;
  /** The element was taken off the page. */
  onDeparture: () => void;
  /** There is reason to try again what failed: the network is back, or the page is looked at again. */
  onReturn: () => void;
  /** Nothing has named an API for so long that nobody will. */
  onPatienceLost: () => void;
  /** How long that is, milliseconds. */
  patience: number;
}

/** Watches the page while an element is on it: network, visibility, configuration, and the passing of minutes. */
export class PageWatcher implements ReactiveController {
  private readonly host: ReactiveControllerHost;
  private readonly options: PageWatcherOptions;
  private minutes: ReturnType<typeof setInterval> | undefined;
  private patience: ReturnType<typeof setTimeout> | undefined;
  private stopListening: (() => void) | undefined;

  constructor(host: ReactiveControllerHost, options: PageWatcherOptions) {
    this.host = host;
    this.options = options;
    host.addController(this);
  }

  hostConnected(): void {
    this.minutes = setInterval(() => this.host.requestUpdate(), MINUTE);
    this.patience = setTimeout(this.options.onPatienceLost, this.options.patience);
    this.stopListening = onConfigurationChange(() => this.host.requestUpdate());
    window.addEventListener('online', this.options.onReturn);
    document.addEventListener('visibilitychange', this.lookAgain);
    this.options.onArrival();
  }

  hostDisconnected(): void {
    clearInterval(this.minutes);
    clearTimeout(this.patience);
    this.stopListening?.();
    window.removeEventListener('online', this.options.onReturn);
    document.removeEventListener('visibilitychange', this.lookAgain);
    this.options.onDeparture();
  }

  private readonly lookAgain = () => {
    if (document.visibilityState !== 'visible') return;
    // The clock went on while nobody looked.
    this.host.requestUpdate();
    this.options.onReturn();
  };
}
