import { READ_CACHING } from '../http/answers.ts';

/** Nothing of the page is kept: neither which form somebody opened, nor an older list of sites that may show it. */
const CACHING = 'no-store';

/**
 * What the intake page may do, and who may show it in a frame: `origins`, and nobody when there are none.
 *
 * Opened on its own it has no tie to the page that opened it (Cross-Origin-Opener-Policy). In a frame its own process is asked
 * for (Origin-Agent-Cluster), and sites that isolate themselves may still show it (COEP, CORP).
 */
export function pageHeaders(origins: readonly string[]): Record<string, string> {
  return {
    'Content-Type': 'text/html; charset=utf-8',
    'Cache-Control': CACHING,
    'Content-Security-Policy': [
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self'",
      "connect-src 'self'",
      "img-src 'self'",
      "base-uri 'none'",
      "form-action 'none'",
      `frame-ancestors ${origins.length > 0 ? origins.join(' ') : "'none'"}`,
    ].join('; '),
    'Cross-Origin-Embedder-Policy': 'require-corp',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'cross-origin',
    'Origin-Agent-Cluster': '?1',
    'Permissions-Policy':
      'camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=(), clipboard-read=(), clipboard-write=(self)',
    'Referrer-Policy': 'no-referrer',
    'X-Content-Type-Options': 'nosniff',
    Vary: 'Accept-Language, Sec-Fetch-Dest',
  };
}

/**
 * What the page with figures may do: nothing but show its own style sheet, which is named by its hash. Everybody may show it in
 * a frame, as nothing is asked on it.
 */
export function impactPageHeaders(stylesHash: string): Record<string, string> {
  return {
    ...pageHeaders([]),
    'Cache-Control': READ_CACHING,
    'Content-Security-Policy': [
      "default-src 'none'",
      `style-src '${stylesHash}'`,
      "base-uri 'none'",
      "form-action 'none'",
      'frame-ancestors *',
    ].join('; '),
    Vary: 'Accept-Language, Accept-Encoding',
  };
}

/** Of the files that the page loads: named by what is in them, and for this page alone. */
export function assetHeaders(mediaType: string): Record<string, string> {
  return {
    'Content-Type': mediaType,
    'Cache-Control': 'public, max-age=31536000, immutable',
    'Content-Security-Policy': "default-src 'none'",
    'Cross-Origin-Embedder-Policy': 'require-corp',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Referrer-Policy': 'no-referrer',
    'X-Content-Type-Options': 'nosniff',
    Vary: 'Accept-Encoding',
  };
}
