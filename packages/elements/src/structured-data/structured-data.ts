// What is loaded where a page wants search engines to read the results.
import { resultsJsonLd } from '@resilience-kit/contract/schema-org';
import { css, type CSSResult, type ReactiveController } from 'lit';
import type { FinderState } from '../service-finder/finder-state.ts';
import type { FinderHost } from '../service-finder/later-parts.ts';

/** It shows nothing. */
export const styles: CSSResult = css``;

/** Begins to tell of the results. */
export function attach(host: FinderHost): void {
  host.element.addController(new StructuredData(host));
}

/**
 * Keeps the shown results in the head of the page, in the words of schema.org, for as long as the finder is there. It is a
 * block of data, which browsers do not run, so that a strict content security policy lets it pass. Invented examples are
 * not told: search engines would take them for real.
 */
class StructuredData implements ReactiveController {
  private readonly host: FinderHost;
  private readonly block: HTMLScriptElement;
  private stopListening: (() => void) | undefined;

  constructor(host: FinderHost) {
    this.host = host;
    this.block = document.createElement('script');
    this.block.type = 'application/ld+json';
  }

  hostConnected(): void {
    const store = this.host.store();
    this.stopListening = store?.subscribe((state, former) => {
      if (state.results !== former.results) this.tell(state);
    });
    if (store) this.tell(store.state);
  }

  hostDisconnected(): void {
    this.stopListening?.();
    this.block.remove();
  }

  private tell({ results }: FinderState): void {
    if (!results || results.isDemo || results.items.length === 0) {
      this.block.remove();
      return;
    }
    this.block.textContent = JSON.stringify(resultsJsonLd(results.items));
    if (!this.block.isConnected) document.head.append(this.block);
  }
}
