import { PMTiles, TileType } from 'pmtiles';
import type { DrawTile } from './tile-layer.ts';

const SIZE = 256;
const pictures = new Map<TileType, string>([
  [TileType.Png, 'image/png'],
  [TileType.Jpeg, 'image/jpeg'],
  [TileType.Webp, 'image/webp'],
  [TileType.Avif, 'image/avif'],
]);

/**
 * Draws tiles out of a PMTiles archive, of which only the pieces that are looked at are loaded. Onto a canvas, so that the
 * page's `img-src` need not allow anything.
 */
export async function archiveTile(url: string): Promise<DrawTile> {
  const archive = new PMTiles(url);
  const { tileType } = await archive.getHeader();
  const type = pictures.get(tileType);
  if (!type) throw new Error(`${url} holds no pictures: only raster archives (PNG, JPEG, WebP, AVIF) can be shown.`);
  return async ({ x, y, z }) => {
    const canvas = document.createElement('canvas');
    canvas.width = SIZE;
    canvas.height = SIZE;
    const tile = await archive.getZxy(z, x, y);
    // An archive has no tiles where there is nothing.
    if (tile) {
      const picture = await createImageBitmap(new Blob([tile.data], { type }));
      canvas.getContext('2d')?.drawImage(picture, 0, 0, SIZE, SIZE);
      picture.close();
    }
    return canvas;
  };
}
