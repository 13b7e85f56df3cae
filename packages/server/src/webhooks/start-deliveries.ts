import type { Database } from '../database/database.ts';
import { startLoop } from '../jobs/background-loop.ts';
import { claimDue } from './claim-due.ts';
import { AT_ONCE } from './deliver-due.ts';
import { deliver, type DeliveryOptions } from './deliver.ts';
import { forgetDeliveries } from './forget-deliveries.ts';

const LOOK_EVERY_MILLISECONDS = 1000;
const FORGET_EVERY_MILLISECONDS = 3_600_000;
/** How long attempts under way may take to end when the server stops. */
const STOP_WITHIN_MILLISECONDS = 3000;

/**
 * Delivers what is due for as long as the server runs. Every copy of the server does so: each delivery is taken by one.
 *
 * @returns stops; attempts that do not end soon are given up, and made anew by another copy or after the next start
 */
export function startDeliveries(
  database: Database,
  { report, ...options }: Omit<DeliveryOptions, 'abandoned'> & { report: (error: unknown) => void },
): () => Promise<void> {
  const abandonment = new AbortController();
  const underWay = new Set<Promise<void>>();
  const begin = (id: string) => {
    const attempt = deliver(database, id, { ...options, abandoned: abandonment.signal })
      .catch(report)
      .finally(() => {
        underWay.delete(attempt);
        loop.lookNow();
      });
    underWay.add(attempt);
  };
  const loop = startLoop({
    look: async () => {
      const room = AT_ONCE - underWay.size;
      if (room > 0) for (const id of await claimDue(database, { now: options.now(), limit: room })) begin(id);
    },
    everyMilliseconds: LOOK_EVERY_MILLISECONDS,
    report,
  });
  const forgetting = startLoop({
    look: () => forgetDeliveries(database, options.now()),
    everyMilliseconds: FORGET_EVERY_MILLISECONDS,
    report,
  });
  return async () => {
    await Promise.all([loop.stop(), forgetting.stop()]);
    const deadline = setTimeout(() => abandonment.abort(), STOP_WITHIN_MILLISECONDS);
    await Promise.all(underWay);
    clearTimeout(deadline);
  };
}
