import type { PageClient } from '@resilience-kit/sdk/page-client';
import { isGone } from '../api-problem/api-problem.ts';
import type { FinderState } from './finder-state.ts';
import type { StateHolder } from '../state-holder/state-holder.ts';

/** Keeps the one service at a location that the visitor looks at. */
export class FinderSelector {
  private readonly holder: StateHolder<FinderState>;
  private request: AbortController | undefined;

  constructor(holder: StateHolder<FinderState>) {
    this.holder = holder;
  }

  /** Shows at once what is known of it, then what the server says now. Never rejects. */
  async select(id: string, client: PageClient): Promise<void> {
    this.stop();
    const request = (this.request = new AbortController());
    const { selection, results } = this.holder.state;
    const known = selection?.id === id ? selection.item : results?.items.find((item) => item.id === id);
    this.holder.set({ selection: { id, phase: known ? 'ready' : 'loading', ...(known && { item: known }) } });
    try {
      const item = await client.serviceAtLocations.retrieve(id, {}, { signal: request.signal });
      if (this.request === request) this.holder.set({ selection: { id, phase: 'ready', item } });
    } catch (error) {
      if (this.request !== request) return;
      if (isGone(error)) this.holder.set({ selection: { id, phase: 'gone', ...(known && { item: known }) } });
      else if (!known) this.holder.set({ selection: { id, phase: 'failed' } });
    }
  }

  deselect(): void {
    this.stop();
    this.holder.set({ selection: undefined });
  }

  stop(): void {
    this.request?.abort();
    this.request = undefined;
  }
}
