import Supercluster from 'supercluster';
import type { MapWindow } from './map-window.ts';
import type { Position, Site } from './sites.ts';

/** Several sites that are too near to one another to be told apart. */
export interface Cluster extends Position {
  readonly id: number;
  /** Of services, not of sites. */
  readonly count: number;
}

/** What is drawn at one point. */
export type Mark = { readonly key: string } & ({ readonly site: Site } | { readonly cluster: Cluster });

interface Count {
  count: number;
}

/** On and after this zoom each site stands for itself. */
export const ALL_APART = 15;
/** Pixels on the screen. */
const RADIUS = 52;

/** Sites, gathered where they would cover one another. */
export class SiteClusters {
  private readonly index: Supercluster<{ site: Site }, Count>;

  constructor(sites: readonly Site[]) {
    this.index = new Supercluster<{ site: Site }, Count>({
      radius: RADIUS,
      extent: 256,
      minZoom: 3,
      maxZoom: ALL_APART - 1,
      map: ({ site }) => ({ count: site.items.length }),
      reduce: (sum, { count }) => {
        sum.count += count;
      },
    }).load(
      sites.map((site) => ({
        type: 'Feature',
        geometry: { type: 'Point', coordinates: [site.longitude, site.latitude] },
        properties: { site },
      })),
    );
  }

  /** What to draw in a window. Fractions of zooms are as the whole one below. */
  marksIn({ west, south, east, north }: MapWindow, zoom: number): Mark[] {
    return this.index.getClusters([west, south, east, north], Math.floor(zoom)).map(({ properties, geometry }) => {
      if ('site' in properties) return { key: properties.site.key, site: properties.site };
      const { cluster_id: id, count } = properties;
      const [longitude = 0, latitude = 0] = geometry.coordinates;
      return { key: `cluster ${id}`, cluster: { id, count, latitude, longitude } };
    });
  }

  /** The sites that a mark stands for. */
  sitesOf(mark: Mark): Site[] {
    if ('site' in mark) return [mark.site];
    return this.index.getLeaves(mark.cluster.id, Infinity).map(({ properties }) => properties.site);
  }

  /** The zoom from which on a cluster is more than one mark. */
  zoomToSplit({ id }: Cluster): number {
    return this.index.getClusterExpansionZoom(id);
  }
}
