import type { ServiceAtLocationDetail } from '@resilience-kit/contract';
import type { Database } from '../database/database.ts';
import { shareItem } from '../pages/shared-items.ts';
import { serviceAtLocationDetails, type AnswerContext } from '../records/assemble.ts';
import type { RememberedData } from './search-memory.ts';

/** Details tell what is open now: they are not given later than this. */
const KEPT_MILLISECONDS = 30_000;
/** How much memory a record takes, in the units of the memory. */
const UNITS_OF_A_DETAIL = 80;

interface Made {
  detail: ServiceAtLocationDetail;
  at: number;
}

/** Like `serviceAtLocationDetails`; those that were made lately are given again, so nobody may change them. */
export async function rememberedDetails(
  database: Database,
  ids: readonly string[],
  context: AnswerContext,
  remembered: RememberedData,
): Promise<ServiceAtLocationDetail[]> {
  const now = context.now.getTime();
  const keyOf = (id: string) => `detail ${context.language} ${id}`;
  const found = new Map(
    ids.flatMap((id) => {
      const made = remembered.get(keyOf(id)) as Made | undefined;
      return made && Math.abs(now - made.at) <= KEPT_MILLISECONDS ? [[id, made.detail] as const] : [];
    }),
  );
  const missing = ids.filter((id) => !found.has(id));
  if (missing.length > 0) {
    for (const detail of await serviceAtLocationDetails(database, missing, context)) {
      remembered.set(keyOf(detail.id), { detail, at: now } satisfies Made, UNITS_OF_A_DETAIL);
      found.set(detail.id, shareItem(detail));
    }
  }
  return ids.flatMap((id) => found.get(id) ?? []);
}
