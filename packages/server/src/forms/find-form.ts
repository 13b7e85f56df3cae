import type { Form } from '@resilience-kit/contract';
import type { Database } from '../database/database.ts';
import { inLanguage, textInLanguage } from '../languages/in-language.ts';
import type { AnswerContext } from '../records/answer-context.ts';
import { without } from '../records/without.ts';
import { readDataStatus } from '../settings/settings.ts';

/** Which form: by default the current version, of the organization that the server offers first. */
export interface WantedForm {
  id: string;
  organizationId?: string | undefined;
  version?: number | undefined;
}

/** The form with its organization, in one language; undefined when there is none like it. */
export async function findForm(
  database: Database,
  { id, organizationId, version }: WantedForm,
  { language }: AnswerContext,
): Promise<Form | undefined> {
  const organization = organizationId ?? (await firstOrganizationWith(database, id));
  if (organization === undefined) return undefined;
  const row = await database
    .selectFrom('form')
    .innerJoin('organization', 'organization.id', 'form.organization_id')
    .select(['form.document as form', 'organization.id as id', 'organization.document as organization'])
    .where('form.organization_id', '=', organization)
    .where('form.id', '=', id)
    .$if(version !== undefined, (query) => query.where('form.version', '=', version ?? 0))
    .orderBy('form.version', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!row) return undefined;
  return {
    ...inLanguage<Omit<Form, 'organization' | 'data_status'>>(without(row.form, 'organization_id'), language),
    organization: { id: row.id, name: textInLanguage(row.organization.name, language) ?? row.id },
    data_status: await readDataStatus(database),
  };
}

async function firstOrganizationWith(database: Database, id: string): Promise<string | undefined> {
  const row = await database
    .selectFrom('form')
    .select('organization_id')
    .where('id', '=', id)
    .orderBy('position')
    .limit(1)
    .executeTakeFirst();
  return row?.organization_id;
}
