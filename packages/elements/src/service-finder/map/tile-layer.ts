import type { Coords, DoneCallback, GridLayer } from 'leaflet';
import { leaflet } from './leaflet.ts';
import { tileAddress, type TileSource } from './tile-source.ts';

/** So many tiles in a row that do not come are a sign that none will. */
const TOO_MANY_FAILURES = 4;

/** Fills one tile; rejects when it cannot be had. */
export type DrawTile = (coords: Coords) => Promise<HTMLElement>;

export interface TileListeners {
  /** The first picture is there. */
  arrived: () => void;
  /** No picture comes. */
  failed: () => void;
}

/**
 * Pictures below the map. Leaflet's own layer for them puts a `data:` picture where a tile was, which a strict content
 * security policy forbids; this one takes the tile away.
 */
export async function tileLayer(source: TileSource, listeners: TileListeners): Promise<GridLayer> {
  const draw =
    source.kind === 'raster'
      ? rasterTile(source.url)
      : await (await import('./pmtiles-tile.ts')).archiveTile(source.url);
  let failures = 0;
  let hasArrived = false;
  const Layer = leaflet.GridLayer.extend({
    createTile(coords: Coords, done: DoneCallback) {
      const frame = document.createElement('div');
      void draw(coords).then(
        (picture) => {
          frame.append(picture);
          failures = 0;
          if (!hasArrived) listeners.arrived();
          hasArrived = true;
          done(undefined, frame);
        },
        (error: unknown) => {
          if (!hasArrived && ++failures === TOO_MANY_FAILURES) listeners.failed();
          done(error instanceof Error ? error : new Error(String(error)), frame);
        },
      );
      return frame;
    },
  }) as unknown as new (options: object) => GridLayer;
  return new Layer({ keepBuffer: 1, updateWhenZooming: false, className: 'tiles' });
}

function rasterTile(template: string): DrawTile {
  return (coords) =>
    new Promise((resolve, reject) => {
      const image = new Image(256, 256);
      // The pictures say nothing that the list and the texts do not.
      image.alt = '';
      image.draggable = false;
      image.onload = () => resolve(image);
      image.onerror = () => reject(new Error(`No tile came from ${template}`));
      image.src = tileAddress(template, coords);
    });
}
