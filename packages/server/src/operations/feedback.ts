import { organizationOf } from '../access-keys/principal.ts';
import type { Database } from '../database/database.ts';
import { listFeedback } from '../feedback/list-feedback.ts';
import { resolveFeedback } from '../feedback/resolve-feedback.ts';
import { storeFeedback } from '../feedback/store-feedback.ts';
import { recordNotFound } from '../problems/problems.ts';
import { principalOf, type Handlers } from './handler.ts';

export function feedbackHandlers(
  database: Database,
): Pick<Handlers, 'sendFeedback' | 'listFeedback' | 'resolveFeedback'> {
  return {
    sendFeedback: async ({ body, context }) =>
      storeFeedback(database, body, { network: await context.network(), now: context.now }),

    listFeedback: async ({ query, context }) =>
      listFeedback(database, organizationOf(principalOf(context), query.organization_id), query, context.language),

    resolveFeedback: async ({ path, body, context }) => {
      const { organizationId, label, keyId } = principalOf(context);
      const by = { by: label, accessKeyId: keyId };
      const { language, now } = context;
      const resolved = await database
        .transaction()
        .execute((transaction) =>
          resolveFeedback(transaction, path.id.toLowerCase(), { ...body, by, now, organizationId, language }),
        );
      if (!resolved) throw recordNotFound(path.id);
      return resolved;
    },
  };
}
