import type { Place } from '@resilience-kit/contract';
import type { PageClient } from '@resilience-kit/sdk/page-client';
import { isInOblast, type FinderQuery } from './finder-query.ts';
import type { FinderState } from './finder-state.ts';
import type { StateHolder } from '../state-holder/state-holder.ts';

/** More than any oblast has. */
const ALL_PLACES = 500;

/** The oblast that a query is about: the chosen one, or the one that the chosen hromada is in. */
export function oblastOf(query: FinderQuery, oblasts: readonly Place[]): string {
  if (query.oblast || !query.hromada) return query.oblast;
  return oblasts.find(({ code }) => isInOblast(query.hromada, code))?.code ?? '';
}

/** Keeps the places to choose from: all oblasts, and the hromadas of the chosen one. */
export class FinderPlaces {
  private readonly holder: StateHolder<FinderState>;
  private oblasts: Promise<void> | undefined;
  private hromadasOf = '';
  private client: PageClient;

  constructor(holder: StateHolder<FinderState>, client: PageClient) {
    this.holder = holder;
    this.client = client;
  }

  /** Starts again with another server, or with names in another language. */
  useClient(client: PageClient): void {
    this.client = client;
    this.oblasts = undefined;
    this.hromadasOf = '';
  }

  /** Loads what the query of the moment needs and is not there. Never rejects: searching works without. */
  async load(): Promise<void> {
    const { client } = this;
    this.oblasts ??= this.loadOblasts(client);
    try {
      await this.oblasts;
      if (client === this.client) await this.loadHromadas(client);
    } catch {
      if (client !== this.client) return;
      // Asked for again with the next try.
      this.oblasts = undefined;
      this.hromadasOf = '';
    }
  }

  private async loadOblasts(client: PageClient): Promise<void> {
    const { contents } = await client.places.list({ level: 'oblast', with_services: true, per_page: 100 });
    // This throws where they are none.
    if (client === this.client) this.publish({ oblasts: contents.filter(({ name }) => name) });
  }

  private async loadHromadas(client: PageClient): Promise<void> {
    const { query, options } = this.holder.state;
    const parent = oblastOf(query, options.oblasts);
    if (parent === this.hromadasOf) return;
    this.hromadasOf = parent;
    this.publish({ hromadas: options.hromadas.filter(({ code }) => code === query.hromada) });
    if (!parent) return;
    const { contents } = await client.places.list({
      level: 'hromada',
      parent,
      with_services: true,
      per_page: ALL_PLACES,
    });
    const named = await this.withChosen(client, contents);
    if (client === this.client && this.hromadasOf === parent) this.publish({ hromadas: named });
  }

  /** A chosen hromada stays among the choices even when it has no services. */
  private async withChosen(client: PageClient, places: Place[]): Promise<Place[]> {
    const { query, options } = this.holder.state;
    if (!query.hromada || places.some(({ code }) => code === query.hromada)) return places;
    const known = options.hromadas.find(({ code }) => code === query.hromada);
    try {
      return [known ?? (await client.places.retrieve(query.hromada)), ...places];
    } catch {
      return places;
    }
  }

  private publish(changes: { oblasts?: Place[]; hromadas?: Place[] }): void {
    this.holder.set({ options: { ...this.holder.state.options, ...changes } });
  }
}
