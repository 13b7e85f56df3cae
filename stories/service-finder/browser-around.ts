/** What a browser is made to say for a story; each gives back what undoes it. */

/** Has the page be opened at an address with these parameters. */
export function openedAt(parameters: Readonly<Record<string, string>>): () => void {
  const before = location.href;
  const address = new URL(before);
  for (const [name, value] of Object.entries(parameters)) address.searchParams.set(name, value);
  history.replaceState(history.state, '', address);
  return () => history.replaceState(history.state, '', before);
}

/** Says something about the connection, as browsers by Chromium do. */
export function connection(facts: { saveData?: boolean; effectiveType?: string }): () => void {
  return instead('connection', facts);
}

/** How a device answers when it is asked where it is. */
export type Position = 'here' | 'refused' | 'unavailable' | 'timed out' | 'never answers' | 'is not asked';

/** The numbers of the Geolocation API for what went wrong. */
const failures: Partial<Record<Position, number>> = { refused: 1, unavailable: 2, 'timed out': 3 };

/** Has the device answer in a way when it is asked where it is; `is not asked`: there is no such interface, as without HTTPS. */
export function device(position: Position): () => void {
  if (position === 'is not asked') return instead('geolocation', undefined);
  return instead('geolocation', {
    getCurrentPosition: (succeed: (at: object) => void, fail: (error: object) => void) => {
      const code = failures[position];
      if (position === 'here') succeed({ coords: { latitude: 50.55, longitude: 30.22 } });
      else if (code !== undefined) fail({ code });
    },
  });
}

function instead(name: 'connection' | 'geolocation', value: unknown): () => void {
  Object.defineProperty(navigator, name, { configurable: true, value });
  // The browser's own is on the prototype.
  return () => Reflect.deleteProperty(navigator, name);
}
