import type { Organization } from '@resilience-kit/contract';
import type { Database } from '../database/database.ts';
import { presentProgram } from '../programmes/present-program.ts';
import type { AnswerContext } from './answer-context.ts';
import { presentLocation } from './locations.ts';
import { withoutLists } from './present.ts';
import { loadRelated } from './related.ts';

/** Organizations with their locations and programmes, in the order of `ids`. */
export async function organizationDetails(
  database: Database,
  ids: readonly string[],
  context: AnswerContext,
): Promise<Organization[]> {
  if (ids.length === 0) return [];
  const locationRows = await database
    .selectFrom('location')
    .select(['organization_id', 'document'])
    .where('organization_id', 'in', [...ids])
    .orderBy('id')
    .execute();
  const programRows = await database
    .selectFrom('program')
    .select(['organization_id', 'document'])
    .where('organization_id', 'in', [...ids])
    .orderBy('id')
    .execute();
  const related = await loadRelated(
    database,
    {
      documents: programRows.map((row) => row.document),
      locations: locationRows.map((row) => row.document),
      organizationIds: ids,
    },
    context,
  );
  const locations = Map.groupBy(locationRows, (row) => row.organization_id);
  const programs = Map.groupBy(programRows, (row) => row.organization_id);
  const { terms } = related;
  return ids.flatMap((id) => {
    const organization = related.organizations.get(id);
    if (!organization) return [];
    const own = {
      locations: locations.get(id)?.map((row) => presentLocation(row.document, related, context)),
      programs: programs.get(id)?.map((row) => presentProgram(row.document, terms, context)),
    };
    return [
      {
        ...organization,
        ...(own.locations ? { locations: own.locations } : {}),
        ...(own.programs ? { programs: own.programs } : {}),
      },
    ];
  });
}

/** Organizations as an HSDS list has them: their one-to-one fields, and the networks they belong to. */
export async function organizationSummaries(
  database: Database,
  ids: readonly string[],
  context: AnswerContext,
): Promise<Organization[]> {
  const { organizations } = await loadRelated(
    database,
    { documents: [], organizationIds: ids, shorten: withoutLists },
    context,
  );
  return ids.flatMap((id) => organizations.get(id) ?? []);
}
