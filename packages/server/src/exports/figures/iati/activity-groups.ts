import type { Figure } from '@resilience-kit/contract';
import { sql } from 'kysely';
import type { Database } from '../../../database/database.ts';
import { figureConditions, figureOrder, type FigureFilter } from '../../../figures/figure-conditions.ts';
import { figureRecords } from '../../../figures/figure-records.ts';
import type { AnswerContext } from '../../../records/answer-context.ts';
import type { StoredOrganization } from '../../../records/stored.ts';
import { FIGURES_A_BATCH } from '../figure-batches.ts';
import { otherThan, type FigureInBoth } from './narratives.ts';

/** The figures of one organization and programme, reported by one organization. */
export interface ActivityGroup {
  organizationId: string | undefined;
  programmeId: string | undefined;
  /** The number of who reports in a public register, by org-id.guide. */
  reporterRef: string | undefined;
  reporterId: string | undefined;
  figures: [FigureInBoth, ...FigureInBoth[]];
}

interface GroupRow {
  organization_id: string | null;
  program_id: string | null;
  reported_by_id: string | null;
  ids: string[];
}

/** Group after group, each as anybody may see it. */
export async function* activityGroups(
  database: Database,
  filter: FigureFilter,
  context: AnswerContext,
): AsyncGenerator<ActivityGroup, void> {
  const conditions = [sql`true`, ...figureConditions(filter)];
  const { rows } = await sql<GroupRow>`
    select organization_id, document ->> 'program_id' as program_id, document ->> 'reported_by_id' as reported_by_id,
      array_agg(id::text order by ${figureOrder}) as ids
    from figure where ${sql.join(conditions, sql` and `)}
    group by 1, 2, 3 order by min(position), 1, 2, 3
  `.execute(database);
  for (const row of rows) {
    const [first, ...others] = await figuresInBoth(database, row.ids, context);
    if (!first) continue;
    const reporterId = row.reported_by_id ?? row.organization_id ?? undefined;
    yield {
      organizationId: row.organization_id ?? undefined,
      programmeId: row.program_id ?? undefined,
      reporterId,
      reporterRef: reporterId === undefined ? undefined : await registerNumber(database, reporterId),
      figures: [first, ...others],
    };
  }
}

async function figuresInBoth(
  database: Database,
  ids: readonly string[],
  context: AnswerContext,
): Promise<FigureInBoth[]> {
  const { language } = context;
  const all: FigureInBoth[] = [];
  for (let start = 0; start < ids.length; start += FIGURES_A_BATCH) {
    const some = ids.slice(start, start + FIGURES_A_BATCH);
    const wanted = await figureRecords(database, some, context);
    const others = byId(await figureRecords(database, some, { ...context, language: otherThan(language) }));
    all.push(...wanted.map((figure) => ({ wanted: figure, other: others.get(figure.id) ?? figure, language })));
  }
  return all;
}

function byId(figures: readonly Figure[]): Map<string, Figure> {
  return new Map(figures.map((figure) => [figure.id, figure]));
}

async function registerNumber(database: Database, id: string): Promise<string | undefined> {
  const row = await database.selectFrom('organization').select('document').where('id', '=', id).executeTakeFirst();
  return row && organizationRef(row.document);
}

/** `UA-EDR-12345678`: the register of org-id.guide and the number there. */
export function organizationRef({
  organization_identifiers: known = [],
  tax_id: taxId,
}: StoredOrganization): string | undefined {
  const registered = known.find(({ identifier_scheme: scheme }) => scheme !== undefined);
  if (registered) return `${registered.identifier_scheme ?? ''}-${registered.identifier}`;
  return taxId === undefined ? undefined : `UA-EDR-${taxId}`;
}
