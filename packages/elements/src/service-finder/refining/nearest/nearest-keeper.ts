import type { Place, ServiceAtLocationDetail } from '@resilience-kit/contract';
import type { ReactiveController } from 'lit';
import { announce } from '../../../announcer/announcer.ts';
import type { FinderResults } from '../../finder-state.ts';
import type { FinderStore } from '../../finder-store.ts';
import type { FinderHost } from '../../later-parts.ts';
import { placeAround, placeWithout, searchAround } from './nearest-search.ts';
import { nearestText } from './nearest-text.ts';

/** What stands in for results that are none. */
export interface Nearest {
  /** Where it was sought, where that is known by name. */
  readonly here: Place | undefined;
  /** Where it was found; nothing stands for the whole country. */
  readonly there: Place | undefined;
  readonly items: readonly ServiceAtLocationDetail[];
}

const found = new WeakMap<FinderResults, Nearest>();

/** What stands in for results, once it is there. */
export function nearestTo(results: FinderResults): Nearest | undefined {
  return found.get(results);
}

/** Whenever nothing is found in a place, looks for it around that place. */
export class NearestKeeper implements ReactiveController {
  private readonly host: FinderHost;
  private seen: FinderResults | undefined;

  constructor(host: FinderHost) {
    this.host = host;
  }

  hostUpdate(): void {
    const store = this.host.store();
    const results = store?.state.results;
    if (!results || results === this.seen) return;
    this.seen = results;
    void this.lookAround(results, store);
  }

  private async lookAround(results: FinderResults, store: FinderStore): Promise<void> {
    const code = placeWithout(results);
    const around = placeAround(results);
    if (!code || !around) return;
    try {
      const here = await placeOf(code, results, store);
      const { contents } = await store.client.search.list(searchAround(around, here, results));
      if (this.seen !== results || contents.length === 0) return;
      const nearest = {
        here,
        there: around.place,
        items: results.query.near ? contents : contents.map(withoutDistance),
      };
      found.set(results, nearest);
      announce(nearestText(nearest));
      this.host.element.requestUpdate();
    } catch {
      // The ways on that the server told are offered all the same.
    }
  }
}

/** The place by its code: from what is known already, else from the server. */
async function placeOf(code: string, { understood }: FinderResults, store: FinderStore): Promise<Place | undefined> {
  const { hromadas, oblasts } = store.state.options;
  const known = [...hromadas, ...oblasts, ...(understood.place ? [understood.place] : [])];
  try {
    return known.find((place) => place.code === code) ?? (await store.client.places.retrieve(code));
  } catch {
    return undefined;
  }
}

/** It is the distance from the middle of the place, and would be read as that from the visitor. */
function withoutDistance({ distance_km: _, ...item }: ServiceAtLocationDetail): ServiceAtLocationDetail {
  return item;
}
