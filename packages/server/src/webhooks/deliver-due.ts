import type { Database } from '../database/database.ts';
import { claimDue } from './claim-due.ts';
import { deliver, type DeliveryOptions } from './deliver.ts';

/** How many attempts one copy of the server has under way at once. */
export const AT_ONCE = 16;

/** Makes an attempt at everything that is due; resolves with how many attempts that were, when the last has ended. */
export async function deliverDue(database: Database, options: DeliveryOptions): Promise<number> {
  let attempts = 0;
  for (;;) {
    const claimed = await claimDue(database, { now: options.now(), limit: AT_ONCE });
    if (claimed.length === 0) return attempts;
    await Promise.all(claimed.map((id) => deliver(database, id, options)));
    attempts += claimed.length;
  }
}
