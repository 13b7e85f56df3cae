/** Where the pictures below the map come from. */
export interface TileSource {
  readonly kind: 'raster' | 'pmtiles';
  readonly url: string;
}

/**
 * Reads the `tiles` attribute. `undefined` when there is none; a sentence when it cannot be used, in which case the outlines
 * stay.
 */
export function tileSource(value: string | null, page: string): TileSource | string | undefined {
  const text = value?.trim();
  if (!text) return undefined;
  const isTemplate = ['{z}', '{x}', '{y}'].every((part) => text.includes(part));
  const address = addressOf(text, page);
  if (!address || !/^https?:$/.test(address.protocol)) return `\`tiles\` is no web address: ${text}`;
  if (isTemplate) return { kind: 'raster', url: text };
  if (address.pathname.endsWith('.pmtiles')) return { kind: 'pmtiles', url: address.href };
  return `\`tiles\` needs {z}, {x} and {y}, or the address of a .pmtiles archive: ${text}`;
}

/** The address of one tile. */
export function tileAddress(template: string, { x, y, z }: { x: number; y: number; z: number }): string {
  const values: Record<string, string> = { x: String(x), y: String(y), z: String(z), r: '' };
  return template.replace(/\{([xyzr])\}/g, (_, name: string) => values[name] ?? '');
}

/** An attribution as text and addresses in turn: every second piece is an address. */
export function attributionPieces(text: string): string[] {
  return text.split(/(https:\/\/[^\s<>"]+)/);
}

function addressOf(text: string, page: string): URL | undefined {
  try {
    return new URL(text, page);
  } catch {
    return undefined;
  }
}
