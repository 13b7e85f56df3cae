import type { Locate } from '../finder-store.ts';

/** Two decimals are about a kilometre: near enough to sort by, too coarse to tell a house. */
const PRECISION = 100;

/** Asks the device where it is, after the visitor pressed a button. The answer is rounded before anything sees it. */
export const locateDevice: Locate = () =>
  new Promise((resolve) => {
    // Missing on pages without HTTPS.
    const geolocation = (navigator as { geolocation?: Geolocation }).geolocation;
    if (!geolocation) {
      resolve('failed');
      return;
    }
    geolocation.getCurrentPosition(
      ({ coords }) => resolve({ latitude: rounded(coords.latitude), longitude: rounded(coords.longitude) }),
      ({ code }) => resolve(code === GeolocationPositionError.PERMISSION_DENIED ? 'denied' : 'failed'),
      { timeout: 10_000, maximumAge: 300_000 },
    );
  });

function rounded(degrees: number): number {
  return Math.round(degrees * PRECISION) / PRECISION;
}
