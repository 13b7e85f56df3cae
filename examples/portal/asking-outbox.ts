import type { Page } from 'playwright-core';
import type { Town } from './visit.ts';

/** How many requests wait in the outbox of the intake origin, on the device. */
export async function waitingOn(page: Page, town: Town): Promise<number> {
  const frame = page.frames().find((one) => one.url().startsWith(town.api.url));
  if (!frame) throw new Error('The form has no frame.');
  return frame.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open('rk-outbox');
        opening.onerror = () => reject(new Error('The outbox cannot be opened.'));
        // There was none: it is not left behind empty.
        opening.onupgradeneeded = () => opening.transaction?.abort();
        opening.onsuccess = () => {
          const counting = opening.result.transaction('entries').objectStore('entries').count();
          counting.onsuccess = () => {
            opening.result.close();
            resolve(counting.result);
          };
        };
      }),
  );
}
