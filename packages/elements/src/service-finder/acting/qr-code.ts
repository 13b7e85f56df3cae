// Loaded when somebody wants to see a link as a code, or prints a page.
import { encode } from 'uqr';

/** A link as a QR code: `size` modules a side, and the dark ones as the `d` of an SVG path. */
export interface QrCode {
  readonly size: number;
  readonly path: string;
}

/** Readable when an eighth of it is dirty or folded. */
export function qrCode(link: string): QrCode {
  const { data, size } = encode(link, { ecc: 'M', border: 0 });
  const path = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : []))).join('');
  return { size, path };
}
