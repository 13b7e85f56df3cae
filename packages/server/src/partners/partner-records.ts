import type { Partner } from '@resilience-kit/contract';
import type { Database } from '../database/database.ts';
import { inLanguage } from '../languages/in-language.ts';
import type { AnswerContext } from '../records/answer-context.ts';
import { inOrderOf } from '../records/in-order-of.ts';
import { joinNames, namedRecords } from '../records/named-records.ts';
import type { Stored } from '../records/stored.ts';
import { without } from '../records/without.ts';
import { readDataStatus } from '../settings/settings.ts';

/** Partners in the order of `ids`; unknown ones are left out. */
export async function partnerRecords(
  database: Database,
  ids: readonly string[],
  { language }: AnswerContext,
): Promise<Partner[]> {
  if (ids.length === 0) return [];
  const rows = await database
    .selectFrom('partner')
    .select('document')
    .where('id', 'in', [...ids])
    .execute();
  const partners = rows.map(({ document }) => document);
  const [organizations, programs, dataStatus] = await Promise.all([
    namedRecords(
      database,
      'organization',
      partners.flatMap((partner) => partner.organization_ids ?? []),
    ),
    namedRecords(
      database,
      'program',
      partners.flatMap((partner) => partner.program_ids ?? []),
    ),
    readDataStatus(database),
  ]);
  const shown = partners.map((stored) => {
    const whose = joinNames(stored.organization_ids, organizations);
    const what = joinNames(stored.program_ids, programs);
    const joined: Stored<Partner> = {
      ...without(stored, 'organization_ids', 'program_ids'),
      ...(whose ? { organizations: whose } : {}),
      ...(what ? { programs: what } : {}),
      data_status: dataStatus,
    };
    return inLanguage<Partner>(joined, language);
  });
  return inOrderOf(ids, shown);
}
