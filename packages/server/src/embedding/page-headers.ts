import { READ_CACHING } from '../http/answers.ts';
import { finderPageStyles } from './finder-page-styles.ts';
import { tellHeight } from './frame-height/tell-height.ts';
import { impactPageStyles } from './impact-page-styles.ts';

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
 * What the page with figures may do: nothing but show its own style sheet, which is named by its hash, and tell how tall it is
 * where it is asked to. Everybody may show it in a frame, as nothing is asked on it.
 */
export function impactPageHeaders({ tellsHeight }: { tellsHeight: boolean }): Record<string, string> {
  return {
    ...pageHeaders([]),
    'Cache-Control': READ_CACHING,
    'Content-Security-Policy': [
      "default-src 'none'",
      ...(tellsHeight ? [`script-src '${tellHeight.hash}'`] : []),
      `style-src '${impactPageStyles.hash}'`,
      "base-uri 'none'",
      "form-action 'none'",
      'frame-ancestors *',
    ].join('; '),
    Vary: 'Accept-Language, Accept-Encoding',
  };
}

/**
 * What the page with the finder may do: run the elements, ask this API, and be searched with a form where no script runs.
 * Everybody may show it in a frame, as everybody may show the data, and nothing about a person is asked on it. Where they are may be
 * asked of the device, if the page around lets the frame.
 */
export function finderPageHeaders(): Record<string, string> {
  return {
    ...pageHeaders([]),
    'Cache-Control': READ_CACHING,
    'Content-Security-Policy': [
      "default-src 'none'",
      `script-src 'self' '${tellHeight.hash}'`,
      `style-src 'self' '${finderPageStyles.hash}'`,
      "connect-src 'self'",
      "img-src 'self' data:",
      "base-uri 'none'",
      "form-action 'self'",
      'frame-ancestors *',
    ].join('; '),
    'Permissions-Policy':
      'camera=(), display-capture=(), geolocation=(self), microphone=(), payment=(), usb=(), clipboard-read=(), clipboard-write=(self)',
    Vary: 'Accept-Language, Accept-Encoding',
  };
}

/** Of the script for the page around: for every site, and the newest one within an hour. */
export const fitFramesHeaders: Readonly<Record<string, string>> = {
  'Content-Type': 'text/javascript; charset=utf-8',
  'Cache-Control': 'public, max-age=3600, stale-while-revalidate=86400, stale-if-error=604800',
  'Access-Control-Allow-Origin': '*',
  'Cross-Origin-Resource-Policy': 'cross-origin',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
};

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
