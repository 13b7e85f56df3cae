import { sql } from 'kysely';
import type { Database } from '../database/database.ts';
import { RefusedRecords, type RecordFault } from '../records/refused-records.ts';
import type { StoredForm } from '../records/stored.ts';
import { formFaults, nameOf } from './check-form.ts';

/**
 * Adds the forms, replacing those of the same organization with the same id and version. Raise the version for a change of
 * meaning: what was sent with a version is read with it.
 *
 * @throws RefusedRecords naming the form, the place in it and the fault
 */
export async function importForms(database: Database, forms: readonly StoredForm[]): Promise<void> {
  if (forms.length === 0) return;
  const faults = forms.flatMap(formFaults);
  faults.push(...(await unknownOrganizations(database, forms)));
  if (faults.length > 0) throw new RefusedRecords(faults);
  for (const form of forms) {
    const document = JSON.stringify(form);
    await database
      .insertInto('form')
      .values({
        organization_id: form.organization_id,
        id: form.id,
        version: form.version,
        position: sql`(select coalesce(max(position), -1) + 1 from form)`,
        document,
      })
      .onConflict((conflict) => conflict.columns(['organization_id', 'id', 'version']).doUpdateSet({ document }))
      .execute();
  }
}

async function unknownOrganizations(database: Database, forms: readonly StoredForm[]): Promise<RecordFault[]> {
  const ids = [...new Set(forms.map((form) => form.organization_id))];
  const rows = await database.selectFrom('organization').select('id').where('id', 'in', ids).execute();
  const known = new Set(rows.map(({ id }) => id));
  return forms
    .filter((form) => !known.has(form.organization_id.toLowerCase()))
    .map((form) => ({
      record: nameOf(form),
      field: 'organization_id',
      message: {
        uk: `має називати наявну організацію; ${form.organization_id} немає`,
        en: `must name an organization that is imported before it; ${form.organization_id} is none`,
      },
    }));
}
