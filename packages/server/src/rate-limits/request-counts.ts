import type { Database } from '../database/database.ts';
import type { RatePolicy } from './rate-policy.ts';

/** What the copies of the server count together. */
export interface RequestCounts {
  /** Adds requests to a window and answers with how many it has now, those of all copies together. */
  add(policy: RatePolicy, counted: { subject: string; windowStart: Date; requests: number }): Promise<number>;
  /** Forgets the windows that began before. */
  forgetBefore(moment: Date): Promise<void>;
}

export function sharedCounts(database: Database): RequestCounts {
  return {
    add: async ({ name }, { subject, windowStart, requests }) => {
      const row = await database
        .insertInto('request_count')
        .values({ policy: name, subject, window_start: windowStart, requests })
        .onConflict((there) =>
          there
            .columns(['policy', 'subject', 'window_start'])
            .doUpdateSet((set) => ({ requests: set('request_count.requests', '+', requests) })),
        )
        .returning('requests')
        .executeTakeFirstOrThrow();
      return row.requests;
    },
    forgetBefore: async (moment) => {
      await database.deleteFrom('request_count').where('window_start', '<', moment).execute();
    },
  };
}
